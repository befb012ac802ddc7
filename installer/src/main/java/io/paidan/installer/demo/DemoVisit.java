package io.paidan.installer.demo;

import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A visit of the demo day with its whole story, planned and real.
 *
 * @param acceptedAt when the engineer answered the notice
 * @param viaStoreId where he fetches parts on the way, null when he drives straight
 * @param early how long before the planned start he is there
 * @param ahead how long before the planned end he is done; at least {@code early}, so that he is free for the next one
 */
record DemoVisit(
        UUID id,
        UUID engineerId,
        DemoRequest request,
        Instant assignedAt,
        Instant acceptedAt,
        Instant start,
        Instant end,
        Duration travel,
        @Nullable UUID viaStoreId,
        Duration early,
        Duration ahead,
        boolean pinned) {

    DemoVisit moved(Instant newStart, Instant newEnd, Duration newTravel) {
        return new DemoVisit(
                id,
                engineerId,
                request,
                assignedAt,
                acceptedAt,
                newStart,
                newEnd,
                newTravel,
                viaStoreId,
                early,
                ahead,
                pinned);
    }

    /** Of a request that had come in so much earlier and was overlooked. */
    DemoVisit overlooked(Duration by) {
        return new DemoVisit(
                id,
                engineerId,
                request.earlier(by),
                assignedAt,
                acceptedAt,
                start,
                end,
                travel,
                viaStoreId,
                early,
                ahead,
                pinned);
    }

    /** How long a notice is held back, so that an undone drag never reaches the phone. */
    static final int NOTICE_SECONDS = 15;

    private static final int DECLINE_SECONDS = 70;

    /** As everybody thinks of it beforehand: to the minute. */
    DemoVisit punctual() {
        return new DemoVisit(
                id,
                engineerId,
                request,
                assignedAt,
                acceptedAt,
                start,
                end,
                travel,
                viaStoreId,
                Duration.ZERO,
                Duration.ZERO,
                pinned);
    }

    Instant departedAt() {
        return arrivedAt().minus(travel);
    }

    Instant arrivedAt() {
        return start.minus(early);
    }

    Instant endedAt() {
        return end.minus(ahead);
    }

    VisitStatus statusAt(Instant now) {
        if (!endedAt().isAfter(now)) {
            return VisitStatus.DONE;
        }
        if (!start.isAfter(now)) {
            return VisitStatus.IN_PROGRESS;
        }
        if (!arrivedAt().isAfter(now)) {
            return VisitStatus.ON_SITE;
        }
        if (!departedAt().isAfter(now)) {
            return VisitStatus.EN_ROUTE;
        }
        return acceptedAt.isAfter(now) ? VisitStatus.NOTIFIED : VisitStatus.ACCEPTED;
    }

    /** As the database holds it at a moment of the day. */
    VisitSummary at(Instant now) {
        var steps = Stream.of(
                        assignedAt.plusSeconds(NOTICE_SECONDS), acceptedAt, departedAt(), arrivedAt(), start, endedAt())
                .filter(step -> !step.isAfter(now))
                .count();
        return summary(
                statusAt(now),
                past(departedAt(), now),
                past(arrivedAt(), now),
                past(start, now),
                past(endedAt(), now),
                1 + (int) steps);
    }

    /** When the engineer says that he does not want it: soon, even when others would leave the answer. */
    Instant declinedAt() {
        return assignedAt.plusSeconds(DECLINE_SECONDS);
    }

    /** As the database holds it when the engineer did not want it. */
    VisitSummary declined() {
        return summary(VisitStatus.DECLINED, null, null, null, null, 3);
    }

    private VisitSummary summary(
            VisitStatus status,
            @Nullable Instant departed,
            @Nullable Instant arrived,
            @Nullable Instant started,
            @Nullable Instant ended,
            int version) {
        return VisitSummary.alone(
                id,
                request.customer().area().region(),
                request.id(),
                engineerId,
                status,
                start,
                end,
                travel,
                viaStoreId,
                pinned,
                request.window() == null ? null : start,
                departed,
                arrived,
                started,
                ended,
                version);
    }

    private static @Nullable Instant past(Instant instant, Instant now) {
        return instant.isAfter(now) ? null : instant;
    }
}
