package io.paidan.contract.session;

/**
 * Choose one's own language, for every console one signs in at.
 *
 * @param language {@code en} or {@code zh-CN}
 */
public record ChangeLanguage(String language) {}
