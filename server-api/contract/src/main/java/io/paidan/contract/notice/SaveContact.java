package io.paidan.contract.notice;

import org.jspecify.annotations.Nullable;

/**
 * Says where and in which language a user is told.
 *
 * @param version the one that was seen; 0 while he has given none
 */
public record SaveContact(
        int version, @Nullable String email, @Nullable String phone, NoticeLanguage language) {}
