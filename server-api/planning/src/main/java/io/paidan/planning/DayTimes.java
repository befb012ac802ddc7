package io.paidan.planning;

import io.paidan.contract.dispatch.Insertion;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.TravelProfile;
import io.paidan.contract.geo.TravelTable;
import io.paidan.contract.geo.TravelTimes;
import io.paidan.contract.workorder.WorkOrderSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

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
        var route = new DayRoute(day, now, roads(day));
        var times = new ArrayList<TimedVisit>();
        for (var k = 0; k < route.size(); k++) {
            times.add(timed(route, k, route.at(k)));
        }
        return times;
    }

    /**
     * The times of the visits behind an order that is put into the day, in their sequence.
     *
     * @throws IllegalArgumentException when the visit it is to follow is not in the day
     */
    public List<TimedVisit> insert(EngineerDay day, WorkOrderSummary order, Insertion insertion) {
        var others = day.without(order.id());
        var route = new DayRoute(others, others.availableFrom(), DayRoute.asPlanned(others));
        var previous = new DayRoute.Stop(
                insertion.arrival().toEpochMilli(),
                insertion.start().toEpochMilli(),
                insertion.end().toEpochMilli(),
                insertion.travel().toMillis());
        var times = new ArrayList<TimedVisit>();
        var first = placeBehind(others, insertion);
        for (var k = first; k < route.size(); k++) {
            var drive = k == first
                    ? drive(others, order.place(), k, insertion.end())
                    : route.visit(k).travel().toMillis();
            previous = route.next(previous, k, drive);
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

    private long drive(EngineerDay day, GeoPoint from, int index, Instant departure) {
        var planned = day.visits().get(index);
        var profile = DrivingHours.profile(day.engineer().vehicle(), departure, day.zone());
        var table = travelTimes.table(List.of(from), List.of(planned.order().place()), profile);
        return table.isReachable(0, 0)
                ? millis(table, 0, 0)
                : planned.visit().travel().toMillis();
    }

    private DayRoute.Drives roads(EngineerDay day) {
        var places =
                day.visits().stream().map(planned -> planned.order().place()).toList();
        var origins = new ArrayList<GeoPoint>();
        var from = day.from();
        if (from != null) {
            origins.add(from);
        }
        origins.addAll(places);
        var firstVisit = from == null ? 0 : 1;
        var tables = new EnumMap<TravelProfile, TravelTable>(TravelProfile.class);
        return (index, departure) -> {
            var origin = index - 1 + firstVisit;
            var profile = DrivingHours.profile(day.engineer().vehicle(), Instant.ofEpochMilli(departure), day.zone());
            var table = tables.computeIfAbsent(profile, which -> travelTimes.table(origins, places, which));
            return origin >= 0 && table.isReachable(origin, index)
                    ? millis(table, origin, index)
                    : day.visits().get(index).visit().travel().toMillis();
        };
    }

    private static long millis(TravelTable table, int origin, int destination) {
        return Math.round(table.seconds(origin, destination)) * 1000;
    }

    private static TimedVisit timed(DayRoute route, int index, DayRoute.Stop stop) {
        var visit = route.visit(index);
        var keepsTime = visit.pinned() && !visit.status().isUnderWay();
        return new TimedVisit(
                visit.id(),
                Instant.ofEpochMilli(stop.arrival()),
                keepsTime ? visit.plannedStart() : Instant.ofEpochMilli(stop.start()),
                keepsTime ? visit.plannedEnd() : Instant.ofEpochMilli(stop.end()),
                Duration.ofMillis(stop.drive()));
    }
}
