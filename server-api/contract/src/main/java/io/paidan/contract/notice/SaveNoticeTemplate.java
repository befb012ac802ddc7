package io.paidan.contract.notice;

/** New words for an event in a language. */
public record SaveNoticeTemplate(String subject, String body) {}
