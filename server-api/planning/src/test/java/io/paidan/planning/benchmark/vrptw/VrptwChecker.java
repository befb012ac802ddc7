package io.paidan.planning.benchmark.vrptw;

import io.paidan.planning.benchmark.vrptw.VrptwInstance.Place;
import java.util.ArrayList;
import java.util.List;

/** Judges a solution from the instance alone: walks each route with a clock and a load, and counts who was served. */
final class VrptwChecker {
    private final VrptwInstance instance;
    private final List<String> faults = new ArrayList<>();
    private final int[] timesServed;
    private long distance;
    private int vehicles;

    /**
     * @param distanceTenths of all routes together
     * @param faults what makes the solution worthless, a sentence each; empty if it holds
     */
    record Verdict(long distanceTenths, int vehicles, List<String> faults) {}

    private VrptwChecker(VrptwInstance instance) {
        this.instance = instance;
        timesServed = new int[instance.places().size()];
    }

    /** @param routes places of each vehicle in order, without the depot; an empty one is a vehicle that stays */
    static Verdict check(VrptwInstance instance, List<List<Integer>> routes) {
        var checker = new VrptwChecker(instance);
        routes.stream().filter(route -> !route.isEmpty()).forEach(checker::drive);
        checker.count();
        return new Verdict(checker.distance, checker.vehicles, List.copyOf(checker.faults));
    }

    private void drive(List<Integer> route) {
        vehicles++;
        Place depot = instance.places().getFirst();
        long clock = 10L * depot.ready();
        long load = 0;
        int here = 0;
        for (int there : route) {
            if (there < 1 || there > instance.stops()) {
                faults.add("There is no stop %d.".formatted(there));
                return;
            }
            Place stop = instance.places().get(there);
            timesServed[there]++;
            load += stop.demand();
            distance += instance.tenths(here, there);
            clock = Math.max(clock + instance.tenths(here, there), 10L * stop.ready());
            if (clock > 10L * stop.due()) {
                faults.add("Stop %d begins at %s, after its window closed at %d."
                        .formatted(stop.id(), clock / 10.0, stop.due()));
            }
            clock += 10L * stop.service();
            here = there;
        }
        distance += instance.tenths(here, 0);
        clock += instance.tenths(here, 0);
        if (clock > 10L * depot.due()) {
            faults.add("Vehicle %d is back at %s, after the depot closed at %d."
                    .formatted(vehicles, clock / 10.0, depot.due()));
        }
        if (load > instance.capacity()) {
            faults.add("Vehicle %d carries %d, but only %d fit.".formatted(vehicles, load, instance.capacity()));
        }
    }

    private void count() {
        for (int stop = 1; stop < timesServed.length; stop++) {
            if (timesServed[stop] != 1) {
                faults.add("Stop %d is served %d times."
                        .formatted(instance.places().get(stop).id(), timesServed[stop]));
            }
        }
        if (vehicles > instance.fleet()) {
            faults.add("%d vehicles drive, but there are %d.".formatted(vehicles, instance.fleet()));
        }
    }
}
