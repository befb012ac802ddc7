package io.paidan.planning.plan;

import io.paidan.contract.engineer.Absence;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.TravelTimes;
import io.paidan.planning.DrivingHours;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.RegionStock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a day step by step, road by road: the plain, slow reading of how a day is timed in {@link
 * io.paidan.planning}, for {@link PlanChecker} to hold against what the search has found.
 */
final class RouteWalk {
    record Step(Instant arrival, Instant start, Instant end, Duration travel) {}

    private final EngineerDay day;
    private final TravelTimes travelTimes;
    private final @Nullable Instant breakStart;
    private final Duration breakLength;
    private @Nullable GeoPoint place;
    private Instant free;
    private boolean breakIsDue;

    RouteWalk(EngineerDay day, Instant now, TravelTimes travelTimes) {
        this.day = day;
        this.travelTimes = travelTimes;
        var shift = day.shift();
        var pause = shift == null ? null : shift.breakTime();
        breakStart = pause == null ? null : pause.start();
        breakLength = pause == null ? Duration.ZERO : Duration.between(pause.start(), pause.end());
        place = day.from();
        free = later(now, day.availableFrom());
        breakIsDue = breakStart != null && free.isBefore(breakStart);
        if (breakStart != null && !breakIsDue) {
            free = later(free, breakStart.plus(breakLength));
        }
    }

    /** When he can set out, a break that is due then taken. */
    Instant free() {
        return free;
    }

    /** Takes a visit as it is. */
    void takeOver(Instant start, Instant end, GeoPoint at) {
        leaveBehind(start, end, at);
    }

    /**
     * Goes to the next visit.
     *
     * @param store where he stops on the way; null when he drives straight
     * @param earliest he begins no earlier
     * @return null when no road leads there, or the rest of his absences leaves no time
     */
    @Nullable
    Step next(GeoPoint to, RegionStock.@Nullable Shelf store, Instant earliest, Duration duration) {
        return drive(to, store, free) == null ? null : next(to, store, earliest, duration, Duration.ZERO);
    }

    /** The same where a drive is known that stands when no road leads there. */
    Step next(GeoPoint to, RegionStock.@Nullable Shelf store, Instant earliest, Duration duration, Duration known) {
        var departure = free;
        while (true) {
            var road = drive(to, store, departure);
            var drive = road == null ? known : road;
            var step = step(departure, drive, earliest, duration);
            var absence = absence(departure, step.end());
            if (absence == null) {
                leaveBehind(step.start(), step.end(), to);
                return step;
            }
            departure = absence.end();
        }
    }

    private Step step(Instant departure, Duration drive, Instant earliest, Duration duration) {
        var arrival = departure.plus(drive);
        var start = later(arrival, earliest);
        if (breakStart != null && breakIsDue && !start.isBefore(breakStart)) {
            start = later(later(arrival, breakStart).plus(breakLength), earliest);
            arrival = arrival.isBefore(breakStart) ? arrival : arrival.plus(breakLength);
        }
        return new Step(arrival, start, start.plus(duration), drive);
    }

    private @Nullable Absence absence(Instant from, Instant until) {
        return day.engineer().absences().stream()
                .filter(absence -> absence.overlaps(from, until))
                .findFirst()
                .orElse(null);
    }

    private void leaveBehind(Instant start, Instant end, GeoPoint at) {
        breakIsDue = breakStart != null && start.isBefore(breakStart);
        free = end;
        place = at;
    }

    /** When he is done for the day, the break included that his last work covers. */
    Instant over() {
        return breakStart != null && breakIsDue && free.isAfter(breakStart) ? free.plus(breakLength) : free;
    }

    private @Nullable Duration drive(GeoPoint to, RegionStock.@Nullable Shelf store, Instant departure) {
        return store == null ? drive(place, to, departure) : driveVia(store, to, departure);
    }

    private @Nullable Duration driveVia(RegionStock.Shelf store, GeoPoint to, Instant departure) {
        var there = drive(place, store.place(), departure);
        if (there == null) {
            return null;
        }
        var stopped = there.plus(RegionStock.STOP);
        var onward = drive(store.place(), to, departure.plus(stopped));
        return onward == null ? null : stopped.plus(onward);
    }

    private @Nullable Duration drive(@Nullable GeoPoint from, GeoPoint to, Instant departure) {
        if (from == null) {
            return null;
        }
        var profile = DrivingHours.profile(day.engineer().vehicle(), departure, day.zone());
        var table = travelTimes.table(List.of(from), List.of(to), profile);
        return table.isReachable(0, 0) ? Duration.ofSeconds(Math.round(table.seconds(0, 0))) : null;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
