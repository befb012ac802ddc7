package io.paidan.contract.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as its reader, or who looks after the order, sees it.
 *
 * @param userId whom it is for; null when it is for a group, a program or a customer
 * @param recipient his name, or that of the channel
 * @param failure why the last attempt failed; null when none did
 * @param problem the same in the words of the other side; null when it said nothing
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
        @Nullable NoticeFailure failure,
        @Nullable String problem,
        Instant createdAt,
        @Nullable Instant readAt) {

    /** How many that could not be sent are listed at once. */
    public static final int MOST_DEAD = 500;
}
