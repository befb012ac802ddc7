package io.paidan.planning.workday;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What a day costs, worked out from the records alone in the plainest way: the judge of the arithmetic of this package. */
final class PlainDay {
    /** A visit, or a store when it is no less than the number of visits. */
    private final List<Integer> stops;

    private final WorkdayProblem problem;
    private final int index;
    private final WorkdayEngineer engineer;

    private PlainDay(WorkdayProblem problem, int engineer, List<Integer> stops) {
        this.problem = problem;
        this.index = engineer;
        this.engineer = problem.engineers().get(engineer);
        this.stops = stops;
    }

    /** Empty when the stops, which follow what is locked, break a limit. Stores are numbered behind the visits. */
    static OptionalLong cost(WorkdayProblem problem, int engineer, List<Integer> stops) {
        return new PlainDay(problem, engineer, stops).cost();
    }

    static boolean isSupplied(WorkdayProblem problem, int engineer, List<Integer> stops) {
        return new PlainDay(problem, engineer, stops).isSupplied();
    }

    /** {@code bands}: in which band he was ready for each drive. */
    private record Walk(
            List<Long> arrivals,
            List<Long> starts,
            List<Integer> bands,
            long firstSetOut,
            long travel,
            long service,
            long paused,
            long timeCost,
            long back) {}

    private OptionalLong cost() {
        if (stops.isEmpty() && engineer.locked().isEmpty()) {
            return OptionalLong.of(0);
        }
        if (!isAllowed() || !isSupplied()) {
            return OptionalLong.empty();
        }
        var ready = ready();
        var walk = walk(ready, ready);
        if (walk == null) {
            return OptionalLong.empty();
        }
        var prices = problem.prices();
        var busy = walk.travel + walk.service;
        var departure = engineer.locked().isEmpty() ? walk.firstSetOut + delay(walk, ready) : lockedDeparture();
        var share = busy
                / Math.max(1.0, engineer.hours().regularEnd() - engineer.hours().start());
        return OptionalLong.of(prices.travel() * walk.travel
                + prices.working() * (walk.back - departure - walk.paused)
                + engineer.hours().overtimePrice()
                        * Math.max(0, walk.back - engineer.hours().regularEnd())
                + Math.round(prices.loadSpread() * share * share)
                + walk.timeCost
                + staffing());
    }

    private long lockedDeparture() {
        var last = engineer.locked().getLast();
        return last.end()
                - engineer.locked().stream()
                        .mapToLong(locked -> locked.travel() + locked.end() - locked.start())
                        .sum();
    }

    private long ready() {
        var ready = (long) engineer.hours().start();
        for (var pause : engineer.pauses().breaks()) {
            if (pause.from() <= ready) {
                ready = Math.max(ready, pause.from() + pause.length());
            }
        }
        return ready;
    }

    /** Leaves later by one unit of time after the other until something but the departure changes. */
    private long delay(Walk walk, long ready) {
        var delay = 0L;
        if (problem.prices().working() == 0) {
            return delay;
        }
        var before = walk;
        while (true) {
            var later = walk(ready, walk.firstSetOut + delay + 1);
            if (later == null
                    || later.back != walk.back
                    || later.timeCost != walk.timeCost
                    || later.paused != walk.paused
                    || !later.bands.equals(walk.bands)
                    || jumps(before.starts, later.starts)
                    || jumps(before.arrivals, later.arrivals)) {
                return delay;
            }
            delay++;
            before = later;
        }
    }

    private static boolean jumps(List<Long> before, List<Long> later) {
        for (var k = 0; k < before.size(); k++) {
            if (later.get(k) - before.get(k) > 1) {
                return true;
            }
        }
        return false;
    }

    private boolean isAllowed() {
        var load = 0;
        for (var locked : engineer.locked()) {
            load += problem.visits().get(locked.visit()).load();
        }
        for (var stop : stops) {
            if (!isStore(stop)) {
                var visit = problem.visits().get(stop);
                load += visit.load();
                if (!visit.staffing().allows(index)) {
                    return false;
                }
            }
        }
        return load <= engineer.capacity();
    }

    private boolean isSupplied() {
        var parts = new HashMap<>(engineer.carried().parts());
        WorkdayStore store = null;
        for (var stop : stops) {
            if (isStore(stop)) {
                if (store != null) {
                    return false;
                }
                store = problem.stores().get(stop - problem.visits().size());
                continue;
            }
            var needs = problem.visits().get(stop).needs();
            for (var tool : needs.tools()) {
                if (!engineer.carried().tools().contains(tool)
                        && (store == null || !store.tools().contains(tool))) {
                    return false;
                }
            }
            for (var part : needs.parts().keySet()) {
                if (store != null && store.parts().contains(part)) {
                    continue;
                }
                if (parts.merge(part, -needs.parts().get(part), Integer::sum) < 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isStore(int stop) {
        return stop >= problem.visits().size();
    }

    private int place(int stop) {
        return isStore(stop)
                ? problem.stores().get(stop - problem.visits().size()).place()
                : problem.visits().get(stop).place();
    }

    private long staffing() {
        var sum = 0L;
        for (var locked : engineer.locked()) {
            sum += problem.visits().get(locked.visit()).staffing().price(index);
        }
        for (var stop : stops) {
            sum += isStore(stop) ? 0 : problem.visits().get(stop).staffing().price(index);
        }
        return sum;
    }

    private int band(long time) {
        var bands = problem.travel().get(engineer.travelClass()).bands();
        var band = 0;
        while (band + 1 < bands.size() && bands.get(band + 1).from() <= time) {
            band++;
        }
        return band;
    }

    private long drive(long departure, int from, int to) {
        var times = problem.travel()
                .get(engineer.travelClass())
                .bands()
                .get(band(departure))
                .times();
        return times.isReachable(from, to) ? times.times()[from * times.size() + to] : Integer.MAX_VALUE;
    }

    private @Nullable Walk walk(long ready, long firstSetOut) {
        var arrivals = new ArrayList<Long>();
        var starts = new ArrayList<Long>();
        var bands = new ArrayList<Integer>();
        long travel = 0;
        long service = 0;
        long paused = 0;
        long timeCost = 0;
        var begun = ready;
        var free = firstSetOut;
        var place = engineer.start();
        var left = firstSetOut;
        for (var locked : engineer.locked()) {
            travel += locked.travel();
            service += locked.end() - locked.start();
            timeCost += timeCost(problem.visits().get(locked.visit()), locked.arrival(), locked.start());
            begun = locked.start();
            free = locked.end();
            place = problem.visits().get(locked.visit()).place();
        }
        for (var stop : stops) {
            var duration = isStore(stop)
                    ? problem.stores().get(stop - problem.visits().size()).serviceTime()
                    : problem.visits().get(stop).serviceTime(engineer.level());
            var opens = isStore(stop)
                    ? problem.stores().get(stop - problem.visits().size()).open()
                    : problem.visits().get(stop).begins();
            var setOut = free;
            var next = next(begun, setOut, place, stop, opens);
            for (var absence : engineer.pauses().absences()) {
                if (setOut < absence.until() && next.start + duration > absence.from()) {
                    setOut = absence.until();
                    next = next(begun, setOut, place, stop, opens);
                }
            }
            if (next.start >= opens.close()
                    || next.start + duration > engineer.hours().hardEnd()) {
                return null;
            }
            if (starts.isEmpty() && engineer.locked().isEmpty()) {
                left = setOut;
            } else {
                paused += absent(free, setOut);
            }
            paused += next.breaks;
            travel += drive(setOut, place, place(stop));
            service += duration;
            if (!isStore(stop)) {
                timeCost += timeCost(problem.visits().get(stop), next.arrival, next.start);
            }
            bands.add(starts.isEmpty() ? band(setOut) : band(free));
            arrivals.add(next.arrival);
            starts.add(next.start);
            begun = next.start;
            free = next.start + duration;
            place = place(stop);
        }
        for (var pause : engineer.pauses().breaks()) {
            if (pause.from() > begun && pause.from() < free) {
                free += pause.length();
                paused += pause.length();
            }
        }
        var back = free;
        if (engineer.end() != null) {
            var setOut = free;
            bands.add(band(free));
            for (var absence : engineer.pauses().absences()) {
                if (setOut < absence.until() && setOut + drive(setOut, place, engineer.end()) > absence.from()) {
                    setOut = absence.until();
                }
            }
            paused += absent(free, setOut);
            travel += drive(setOut, place, engineer.end());
            back = setOut + drive(setOut, place, engineer.end());
        }
        return !stops.isEmpty() && back > engineer.hours().hardEnd()
                ? null
                : new Walk(arrivals, starts, bands, left, travel, service, paused, timeCost, back);
    }

    private long absent(long from, long until) {
        return engineer.pauses().absences().stream()
                .mapToLong(absence -> Math.max(0, Math.min(until, absence.until()) - Math.max(from, absence.from())))
                .sum();
    }

    private record Next(long arrival, long start, long breaks) {}

    private Next next(long begun, long setOut, int from, int stop, OpenHours opens) {
        var arrival = setOut + drive(setOut, from, place(stop));
        var free = arrival;
        var breaks = 0L;
        for (var pause : engineer.pauses().breaks()) {
            var taken = pause.from() > begun && Math.max(free, opens.open()) >= pause.from();
            if (taken) {
                arrival += arrival >= pause.from() ? pause.length() : 0;
                free = Math.max(free, pause.from()) + pause.length();
                breaks += pause.length();
            }
        }
        return new Next(arrival, Math.max(free, opens.open()), breaks);
    }

    private static long timeCost(WorkdayVisit visit, long arrival, long start) {
        var cost = 0L;
        var due = visit.due();
        if (due != null) {
            cost += due.price() * Math.max(0, arrival - due.time());
        }
        var promise = visit.promise();
        if (promise != null && start > promise.latestStart()) {
            cost += promise.price() + promise.pricePerTime() * (start - promise.latestStart());
        }
        var published = visit.published();
        if (published != null && Math.abs(start - published.start()) > published.tolerance()) {
            cost += published.price();
        }
        return cost;
    }
}
