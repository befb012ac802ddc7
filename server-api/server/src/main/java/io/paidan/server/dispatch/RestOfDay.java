package io.paidan.server.dispatch;

import static java.util.stream.Collectors.toMap;

import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.planning.DayTimes;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.PlannedVisit;
import io.paidan.planning.TimedVisit;
import io.paidan.server.visit.Visits;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves the visits an engineer has still before him when something in his day has changed. */
@Component
class RestOfDay {

    /** Travel times wander with the engineer's position; less than this is not worth an event. */
    private static final Duration NOTICEABLE = Duration.ofMinutes(1);

    private final DayReader days;
    private final DayTimes dayTimes;
    private final Visits visits;
    private final Clock clock;

    RestOfDay(DayReader days, DayTimes dayTimes, Visits visits, Clock clock) {
        this.days = days;
        this.dayTimes = dayTimes;
        this.visits = visits;
        this.clock = clock;
    }

    /**
     * Works out his times anew; the caller holds his day.
     *
     * @return the visits whose times moved
     */
    List<VisitSummary> retime(EngineerSummary engineer) {
        var day = days.get(engineer, List.of());
        return write(day, dayTimes.retimeWithinShift(day, clock.instant()), null);
    }

    /**
     * Works out his times anew as if this visit had never been planned: those it pushed to later move back. Once he has
     * set out for it they stay, for he was away.
     *
     * @return the visits whose times moved
     */
    List<VisitSummary> retimeWithout(VisitSummary gone, EngineerSummary engineer) {
        var pulledBack = gone.departedAt() == null ? visits.pullBack(gone) : List.<VisitSummary>of();
        return latest(pulledBack, retime(engineer));
    }

    /** Moves the visits behind a new one to the times that planning found, and gives back those that moved. */
    List<VisitSummary> push(EngineerDay day, List<TimedVisit> times, VisitSummary pusher) {
        return write(day, times, pusher.id());
    }

    /** Each visit as it was written last. */
    static List<VisitSummary> latest(List<VisitSummary> earlier, List<VisitSummary> later) {
        return List.copyOf(Stream.concat(earlier.stream(), later.stream())
                .collect(toMap(VisitSummary::id, visit -> visit, (before, after) -> after, LinkedHashMap::new))
                .values());
    }

    private List<VisitSummary> write(EngineerDay day, List<TimedVisit> times, @Nullable UUID pushedBy) {
        var timeOf = times.stream().collect(toMap(TimedVisit::visitId, timed -> timed));
        return day.visits().stream()
                .map(PlannedVisit::visit)
                .flatMap(visit ->
                        Stream.ofNullable(timeOf.get(visit.id())).flatMap(timed -> write(visit, timed, pushedBy)))
                .toList();
    }

    private Stream<VisitSummary> write(VisitSummary visit, TimedVisit timed, @Nullable UUID pushedBy) {
        var moves = !visit.plannedStart().equals(timed.start())
                || !visit.plannedEnd().equals(timed.end())
                || visit.travel().minus(timed.travel()).abs().compareTo(NOTICEABLE) >= 0;
        return moves && !visit.status().isUnderWay()
                ? Stream.of(visits.retime(visit, timed.start(), timed.end(), timed.travel(), pushedBy))
                : Stream.empty();
    }
}
