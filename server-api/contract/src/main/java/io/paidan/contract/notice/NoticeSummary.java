package io.paidan.contract.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as its reader, or who looks after the order, sees it.
 *
 * @param userId whom it is for; null when it is for a group, a program or a customer
 * @param recipient his name, or that of the channel
 * @param problem why the last attempt failed; null when none did
 * @param readAt null while it is unread, or not in the console at all
 */
public record NoticeSummary(
        UUID id,
        String region,
        @Nullable UUID workOrderId,
        NoticeEvent event,
        String channel,
        ChannelKind kind,
        @Nullable UUID userId,
        String recipient,
        String subject,
        String body,
        boolean urgent,
        NoticeState state,
        int attempts,
        @Nullable String problem,
        Instant createdAt,
        @Nullable Instant readAt) {}
