package io.paidan.server.notice;

import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeFailure;
import io.paidan.contract.notice.NoticeLanguage;
import io.paidan.contract.notice.NoticeState;
import io.paidan.contract.notice.NoticeSummary;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as it is stored.
 *
 * @param facts JSON: the values its words speak of
 * @param notBefore while a server is sending it: when another one may try
 * @param usefulUntil until when he who is told can do something about it; null when he always can
 * @param zone of who is told; null in what was written before that was kept
 */
record StoredNotice(
        String region,
        UUID id,
        String territory,
        @Nullable UUID workOrderId,
        NoticeEvent event,
        String key,
        String channel,
        ChannelKind kind,
        @Nullable UUID userId,
        String recipient,
        @Nullable String address,
        NoticeLanguage language,
        String subject,
        String body,
        String facts,
        boolean urgent,
        Instant createdAt,
        Instant notBefore,
        NoticeState state,
        int attempts,
        @Nullable NoticeFailure failure,
        @Nullable String problem,
        @Nullable Instant readAt,
        @Nullable Instant usefulUntil,
        @Nullable ZoneId zone) {

    NoticeSummary summary() {
        return new NoticeSummary(
                id,
                region,
                workOrderId,
                event,
                channel,
                kind,
                userId,
                recipient,
                subject,
                body,
                urgent,
                state,
                attempts,
                failure,
                problem,
                createdAt,
                readAt);
    }
}
