package io.paidan.server.session;

import java.util.UUID;

/**
 * A user has chosen what he reads, in the transaction that is going on.
 *
 * @param language {@code en} or {@code zh-CN}
 */
public record LanguageChanged(UUID userId, String language) {}
