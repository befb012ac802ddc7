package io.paidan.contract.notice;

/**
 * New words for an event in a language.
 *
 * @param version the one that was seen
 */
public record SaveNoticeTemplate(int version, String subject, String body) {}
