package io.paidan.planning.benchmark.trsp;

import io.paidan.planning.benchmark.trsp.TrspInstance.Place;
import io.paidan.planning.benchmark.trsp.TrspInstance.Technician;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Judges a solution from the instance alone: time, and equipment of each route, and who was served how often. */
final class TrspChecker {
    /** Far below the instances' unit and far above the rounding of {@code double}. */
    private static final double TOLERANCE = 1e-6;

    private final TrspInstance instance;
    private final List<String> faults = new ArrayList<>();
    private final Map<Integer, Integer> timesServed = new TreeMap<>();
    private double workingTime;
    private int technicians;

    /**
     * @param served requests that are on a route
     * @param workingTime the sum over the technicians used of the shortest possible time from leaving home to being back
     * @param faults what makes the solution worthless, a sentence each; empty if it holds. Who is not served is not among them
     */
    record Verdict(int served, double workingTime, int technicians, List<String> faults) {}

    private TrspChecker(TrspInstance instance) {
        this.instance = instance;
    }

    /** @param routes ids of requests by technician's id in order of service; the depot's id is the visit there */
    static Verdict check(TrspInstance instance, Map<Integer, List<Integer>> routes) {
        var checker = new TrspChecker(instance);
        new TreeMap<>(routes).forEach(checker::work);
        checker.timesServed.forEach((id, times) -> {
            if (times > 1) {
                checker.faults.add("Request %d is served %d times.".formatted(id, times));
            }
        });
        return new Verdict(
                checker.timesServed.size(), checker.workingTime, checker.technicians, List.copyOf(checker.faults));
    }

    private void work(int id, List<Integer> route) {
        Technician technician = instance.technicians().get(id);
        if (technician == null) {
            faults.add("There is no technician %d.".formatted(id));
            return;
        }
        if (route.isEmpty()) {
            return;
        }
        technicians++;
        for (int stop : route) {
            if (stop != instance.depot().id()) {
                if (!instance.requests().containsKey(stop)) {
                    faults.add("There is no request %d.".formatted(stop));
                    return;
                }
                timesServed.merge(stop, 1, Integer::sum);
            }
        }
        faults.addAll(EquipmentCheck.faults(instance, technician, route));
        workingTime += shortestTime(id, technician.home(), placesOf(route));
    }

    private List<Place> placesOf(List<Integer> route) {
        return route.stream().map(instance::place).toList();
    }

    /**
     * Leaving a moment later makes the return later by that moment or, while somewhere there is waiting, not at all. So the
     * shortest time is that of the latest possible departure that still returns at the earliest possible time, or, if
     * nobody ever waits then, the travel and service alone.
     */
    private double shortestTime(int id, Place home, List<Place> stops) {
        double clock = home.open();
        double busy = 0;
        Place here = home;
        for (Place stop : stops) {
            clock = Math.max(clock + here.travelTo(stop), stop.open());
            if (clock > stop.close() + TOLERANCE) {
                faults.add("Technician %d begins at %d at %.2f, after its window closed at %d."
                        .formatted(id, stop.id(), clock, stop.close()));
            }
            clock += stop.service();
            busy += here.travelTo(stop) + stop.service();
            here = stop;
        }
        clock += here.travelTo(home);
        busy += here.travelTo(home);
        if (clock > home.close() + TOLERANCE) {
            faults.add("Technician %d is back at %.2f, after his day ended at %d.".formatted(id, clock, home.close()));
        }
        return Math.max(busy, clock - latestDeparture(home, stops));
    }

    private static double latestDeparture(Place home, List<Place> stops) {
        double latest = home.close();
        Place next = home;
        for (Place stop : stops.reversed()) {
            latest = Math.min(latest - stop.travelTo(next) - stop.service(), stop.close());
            next = stop;
        }
        return latest - home.travelTo(next);
    }
}
