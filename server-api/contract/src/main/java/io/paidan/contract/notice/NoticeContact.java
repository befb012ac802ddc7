package io.paidan.contract.notice;

import org.jspecify.annotations.Nullable;

/** Where and in which language a user wants to be told. */
public record NoticeContact(
        @Nullable String email, @Nullable String phone, NoticeLanguage language) {}
