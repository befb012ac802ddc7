package io.paidan.server.notice;

import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.NoticeChannel;
import io.paidan.contract.notice.NoticeFailure;
import io.paidan.contract.notice.NoticeState;
import io.paidan.server.notice.transport.DeliveryException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives each due notice to one server at a time and writes what became of it. A server that dies while sending leaves its
 * notices due again after {@link #LEASE}: they may go out a second time then, with the id they had the first time, where the
 * other side knows them by it; else a person decides.
 */
@Component
class NoticeClaims {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeClaims.class);

    /** Longer than any transport takes. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final List<ChannelKind> NOT_TWICE = Arrays.stream(ChannelKind.values())
            .filter(kind -> !kind.isRepeatKnown())
            .toList();

    private final NoticeMapper mapper;
    private final NoticeTrouble trouble;
    private final Clock clock;

    NoticeClaims(NoticeMapper mapper, NoticeTrouble trouble, Clock clock) {
        this.mapper = mapper;
        this.trouble = trouble;
        this.clock = clock;
    }

    /**
     * @param underWay ids of what this server is sending now
     * @param busy codes of channels that have enough to do
     */
    @Transactional
    public List<StoredNotice> claim(List<UUID> underWay, List<String> busy, int limit) {
        var now = clock.instant();
        var doubtful = mapper.layAsideDoubtful(now, underWay, NOT_TWICE, NoticeFailure.PERHAPS_DELIVERED);
        if (!doubtful.isEmpty()) {
            LOG.warn(
                    "{} notices may have arrived when a server stopped; they are not sent again by themselves",
                    doubtful.size());
            doubtful.forEach(notice -> trouble.tell(notice, NoticeFailure.PERHAPS_DELIVERED));
        }
        return mapper.claim(now, now.plus(LEASE), underWay, busy, limit);
    }

    @Transactional
    public void sent(StoredNotice notice) {
        mapper.finish(notice, NoticeState.SENT, null, null, null, clock.instant());
    }

    /**
     * Tried again later, not in the quiet hours, or laid aside when that is pointless or was done often enough; somebody is
     * told of it, unless it may be over in a moment.
     *
     * @param channel as it is now; null when there is none any more
     */
    @Transactional
    public void failed(StoredNotice notice, DeliveryException why, @Nullable NoticeChannel channel) {
        var now = clock.instant();
        var again = why.isWorthRetrying() && !NoticeBackoff.isLast(notice.attempts());
        mapper.finish(
                notice,
                again ? NoticeState.PENDING : NoticeState.DEAD,
                why.failure(),
                why.detail(),
                again ? again(notice, channel, now) : null,
                now);
        if (!again || NoticeBackoff.isStubborn(notice.attempts())) {
            trouble.tell(notice, why.failure());
        }
    }

    private static Instant again(StoredNotice notice, @Nullable NoticeChannel channel, Instant now) {
        var at = now.plus(NoticeBackoff.after(notice.attempts(), ThreadLocalRandom.current()));
        return notice.urgent() || channel == null || notice.zone() == null
                ? at
                : QuietHours.notBefore(at, channel, notice.zone(), notice.usefulUntil());
    }
}
