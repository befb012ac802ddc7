package io.paidan.contract.notice;

import org.jspecify.annotations.Nullable;

/**
 * Sends an example by a channel at once.
 *
 * @param address the e-mail address or phone number; null for a channel that reaches no person
 */
public record TestNotice(NoticeEvent event, @Nullable String address) {}
