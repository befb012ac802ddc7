package io.paidan.contract.notice;

import java.util.UUID;

/**
 * Where a user is told, as an administrator sets it up.
 *
 * @param active false for one who cannot sign in any more and is told nothing
 * @param version grows with every change; 0 while he has given none
 */
public record UserContact(
        UUID userId, String username, String displayName, boolean active, NoticeContact contact, int version) {}
