package io.paidan.planning.workday;

import java.util.HashMap;
import java.util.List;
import java.util.OptionalLong;

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

    private OptionalLong cost() {
        if (stops.isEmpty() && engineer.locked().isEmpty()) {
            return OptionalLong.of(0);
        }
        var ready = ready();
        var walk = new PlainWalk(problem, engineer, stops, ready, ready);
        if (!isAllowed() || !isSupplied() || !walk.isInTime()) {
            return OptionalLong.empty();
        }
        var prices = problem.prices();
        var busy = walk.travel() + walk.service();
        var departure = engineer.locked().isEmpty() ? walk.firstSetOut() + delay(walk, ready) : lockedDeparture();
        var share = busy
                / Math.max(1.0, engineer.hours().regularEnd() - engineer.hours().start());
        return OptionalLong.of(prices.travel() * walk.travel()
                + prices.working() * (walk.back() - departure - walk.paused())
                + engineer.hours().overtimePrice()
                        * Math.max(0, walk.back() - engineer.hours().regularEnd())
                + Math.round(prices.loadSpread() * share * share)
                + walk.timeCost()
                + staffing());
    }

    private long lockedDeparture() {
        var busy = engineer.locked().stream()
                .mapToLong(locked -> locked.travel() + locked.end() - locked.start())
                .sum();
        return engineer.locked().getLast().end() - busy;
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
    private long delay(PlainWalk walk, long ready) {
        var delay = 0L;
        if (problem.prices().working() == 0) {
            return delay;
        }
        var before = walk;
        while (true) {
            var later = new PlainWalk(problem, engineer, stops, ready, walk.firstSetOut() + delay + 1);
            if (!later.differsOnlyInDeparture(walk) || later.jumpsAgainst(before)) {
                return delay;
            }
            delay++;
            before = later;
        }
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
}
