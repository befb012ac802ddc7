package io.paidan.planning.plan;

import io.paidan.contract.geo.TravelTimes;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.PlannedVisit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of published visits when nothing is done, walked step by step: {@link PlanChecker} reads the days itself
 * rather than ask the piece that the planner asks ({@link AsPublished}).
 */
final class PublishedWalk {
    private final EngineerDay day;
    private final Instant now;
    private final RouteWalk walk;
    private final List<PlanStop.AtCustomer> stops = new ArrayList<>();

    private PublishedWalk(EngineerDay day, Instant now, TravelTimes travelTimes) {
        this.day = day;
        this.now = now;
        this.walk = new RouteWalk(day, now, travelTimes);
    }

    /** All his visits, without the break among them. */
    static EngineerPlan all(EngineerDay day, Instant now, TravelTimes travelTimes) {
        return new PublishedWalk(day, now, travelTimes).plan(day.visits());
    }

    /** Those of his visits that stay whatever is planned. */
    static EngineerPlan staying(EngineerDay day, Instant now, TravelTimes travelTimes) {
        return new PublishedWalk(day, now, travelTimes).plan(StayingVisits.of(day));
    }

    private EngineerPlan plan(List<PlannedVisit> visits) {
        visits.forEach(this::add);
        var travel = Duration.ZERO;
        var work = Duration.ZERO;
        for (var stop : stops) {
            travel = travel.plus(stop.travel());
            work = work.plus(Duration.between(stop.start(), stop.end()));
        }
        var shift = day.shift();
        var over = shift == null || stops.isEmpty() ? Duration.ZERO : Duration.between(shift.end(), walk.over());
        return new EngineerPlan(
                day.engineer().id(), List.copyOf(stops), travel, work, over.isPositive() ? over : Duration.ZERO);
    }

    private void add(PlannedVisit planned) {
        var visit = planned.visit();
        var step = visit.status().isUnderWay() ? underWay(planned) : ahead(planned);
        stops.add(new PlanStop.AtCustomer(
                planned.order().id(),
                visit.id(),
                StayingVisits.of(day).contains(planned),
                step.arrival(),
                step.start(),
                step.end(),
                step.travel(),
                visit.viaStoreId()));
    }

    /** It begins no earlier than published; where no road leads the published drive stands. */
    private RouteWalk.Step ahead(PlannedVisit planned) {
        var visit = planned.visit();
        var store = visit.viaStoreId() == null
                ? null
                : day.regionStock().findStore(visit.viaStoreId()).orElse(null);
        return walk.next(
                planned.order().place(),
                store,
                notBeforeOpening(planned, visit.plannedStart()),
                day.durationOf(planned.order()),
                visit.travel());
    }

    private RouteWalk.Step underWay(PlannedVisit planned) {
        var visit = planned.visit();
        var step = underWay(visit, planned, day.durationOf(planned.order()));
        walk.takeOver(step.start(), step.end(), planned.order().place());
        return step;
    }

    private RouteWalk.Step underWay(VisitSummary visit, PlannedVisit planned, Duration duration) {
        var ready = walk.free();
        return switch (visit.status()) {
            case EN_ROUTE -> {
                var there = known(visit.departedAt(), ready).plus(visit.travel());
                yield begun(there.isAfter(ready) ? there : ready, planned, duration);
            }
            case ON_SITE -> {
                var step = begun(ready, planned, duration);
                yield new RouteWalk.Step(known(visit.arrivedAt(), ready), step.start(), step.end(), visit.travel());
            }
            case IN_PROGRESS -> {
                var start = known(visit.startedAt(), visit.plannedStart());
                var end = start.plus(duration);
                var goesOn = now.isAfter(day.availableFrom()) ? now : day.availableFrom();
                yield new RouteWalk.Step(
                        known(visit.arrivedAt(), start), start, end.isAfter(goesOn) ? end : goesOn, visit.travel());
            }
            case PLANNED, NOTIFIED, ACCEPTED, DONE, DECLINED, ABORTED, WITHDRAWN ->
                throw new IllegalArgumentException(
                        "visit %s is %s, not under way".formatted(visit.id(), visit.status()));
        };
    }

    private static RouteWalk.Step begun(Instant arrival, PlannedVisit planned, Duration duration) {
        var start = notBeforeOpening(planned, arrival);
        return new RouteWalk.Step(
                arrival, start, start.plus(duration), planned.visit().travel());
    }

    private static Instant notBeforeOpening(PlannedVisit planned, Instant instant) {
        var window = planned.order().window();
        return window == null || window.start().isBefore(instant) ? instant : window.start();
    }

    private static Instant known(@Nullable Instant real, Instant otherwise) {
        return real == null ? otherwise : real;
    }
}
