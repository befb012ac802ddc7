package io.paidan.planning;

import io.paidan.contract.dispatch.Insertion;
import io.paidan.contract.geo.TravelTimes;
import io.paidan.contract.workorder.WorkOrderSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Works out when the visits of a day take place. */
public final class DayTimes {
    private final TravelTimes travelTimes;

    public DayTimes(TravelTimes travelTimes) {
        this.travelTimes = travelTimes;
    }

    /**
     * The times of all visits of the day in their sequence, with fresh travel times between them. Visits only move to
     * later than planned; a pinned one keeps its planned time even when he cannot make it. Where no road leads the
     * planned travel stands.
     */
    public List<TimedVisit> retime(EngineerDay day, Instant now) {
        var route = new DayRoute(day, now, byRoad(day));
        return IntStream.range(0, route.size())
                .mapToObj(k -> timed(route, k, route.at(k)))
                .toList();
    }

    /**
     * As {@link #retime}, but a visit that time off would put behind his shift keeps its planned time, too: somebody has to
     * decide about it, a night is no answer.
     */
    public List<TimedVisit> retimeWithinShift(EngineerDay day, Instant now) {
        var route = new DayRoute(day, now, byRoad(day));
        return IntStream.range(0, route.size())
                .mapToObj(k -> timed(route, k, route.at(k), route.isLostToAbsence(k, route.at(k))))
                .toList();
    }

    /**
     * The times of the visits behind an order that is put into the day, in their sequence.
     *
     * @throws IllegalArgumentException when the visit it is to follow is not in the day
     */
    public List<TimedVisit> insert(EngineerDay day, WorkOrderSummary order, Insertion insertion) {
        var others = day.without(order.id());
        var route = new DayRoute(others, others.availableFrom(), DayRoute.asPlanned(others));
        var arrival = insertion.arrival().toEpochMilli();
        var travel = insertion.travel().toMillis();
        var previous = new DayRoute.Stop(
                arrival - travel,
                arrival,
                insertion.start().toEpochMilli(),
                insertion.end().toEpochMilli(),
                travel);
        var roads = new DriverRoads(travelTimes, others);
        var times = new ArrayList<TimedVisit>();
        var first = placeBehind(others, insertion);
        for (var k = first; k < route.size(); k++) {
            var planned = others.visits().get(k);
            DayRoute.Way way = k == first
                    ? departure -> roads.driveTo(planned, order.place(), departure)
                    : departure -> planned.visit().travel().toMillis();
            previous = route.next(previous, k, way);
            times.add(timed(route, k, previous));
        }
        return times;
    }

    private static int placeBehind(EngineerDay day, Insertion insertion) {
        if (insertion.afterVisit() == null) {
            return 0;
        }
        var ids = day.visits().stream().map(planned -> planned.visit().id()).toList();
        var index = ids.indexOf(insertion.afterVisit());
        if (index < 0) {
            throw new IllegalArgumentException("visit %s is not in the day of %s %s"
                    .formatted(insertion.afterVisit(), day.engineer().code(), ids));
        }
        return index + 1;
    }

    private DayRoute.Drives byRoad(EngineerDay day) {
        var roads = new DriverRoads(travelTimes, day);
        return (index, departure) -> {
            var planned = day.visits().get(index);
            var from = index == 0
                    ? day.from()
                    : day.visits().get(index - 1).order().place();
            return from == null ? planned.visit().travel().toMillis() : roads.driveTo(planned, from, departure);
        };
    }

    private static TimedVisit timed(DayRoute route, int index, DayRoute.Stop stop) {
        return timed(route, index, stop, false);
    }

    private static TimedVisit timed(DayRoute route, int index, DayRoute.Stop stop, boolean stays) {
        var visit = route.visit(index);
        var keepsTime = !visit.status().isUnderWay() && (visit.pinned() || stays);
        return new TimedVisit(
                visit.id(),
                Instant.ofEpochMilli(stop.arrival()),
                keepsTime ? visit.plannedStart() : Instant.ofEpochMilli(stop.start()),
                keepsTime ? visit.plannedEnd() : Instant.ofEpochMilli(stop.end()),
                Duration.ofMillis(stop.drive()));
    }
}
