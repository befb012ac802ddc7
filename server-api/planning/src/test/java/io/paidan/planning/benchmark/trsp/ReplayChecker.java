package io.paidan.planning.benchmark.trsp;

import io.paidan.planning.benchmark.trsp.TrspInstance.Place;
import io.paidan.planning.benchmark.trsp.TrspInstance.Technician;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Judges a replayed day from the instance and from when technicians left for each stop alone: nobody leaves for a request
 * before it is known, or before he is free.
 */
final class ReplayChecker {
    private static final double TOLERANCE = 1e-6;

    private final Releases releases;
    private final List<String> faults = new ArrayList<>();
    private final Map<Integer, Integer> timesServed = new HashMap<>();
    private double workingTime;
    private int technicians;

    private ReplayChecker(Releases releases) {
        this.releases = releases;
    }

    /** @param tours of each technician by his id, each from home to home */
    static TrspChecker.Verdict check(Releases releases, Map<Integer, List<List<Leg>>> tours) {
        var checker = new ReplayChecker(releases);
        new TreeMap<>(tours).forEach(checker::work);
        checker.timesServed.forEach((id, times) -> {
            if (times > 1) {
                checker.faults.add("Request %d is served %d times.".formatted(id, times));
            }
        });
        return new TrspChecker.Verdict(
                checker.timesServed.size(), checker.workingTime, checker.technicians, List.copyOf(checker.faults));
    }

    private void work(int id, List<List<Leg>> tours) {
        Technician technician = releases.instance().technicians().get(id);
        if (!tours.isEmpty()) {
            technicians++;
        }
        List<Integer> stops =
                tours.stream().flatMap(List::stream).map(Leg::stop).toList();
        faults.addAll(EquipmentCheck.faults(releases.instance(), technician, stops));
        stops.stream()
                .filter(stop -> stop != releases.instance().depot().id())
                .forEach(stop -> timesServed.merge(stop, 1, Integer::sum));
        double free = technician.home().open();
        for (List<Leg> tour : tours) {
            free = drive(technician.home(), tour, free);
        }
        if (free > technician.home().close() + TOLERANCE) {
            faults.add("Technician %d is back at %.2f, after his day ended at %d."
                    .formatted(id, free, technician.home().close()));
        }
    }

    /** Returns when he is back. */
    private double drive(Place home, List<Leg> tour, double freeFrom) {
        double free = freeFrom;
        Place here = home;
        for (Leg leg : tour) {
            Place stop = releases.instance().place(leg.stop());
            double left = (double) leg.leftFor() / TrspModel.UNITS;
            if (left < free - TOLERANCE) {
                faults.add("Technician %d leaves for %d at %.2f, but is free only at %.2f."
                        .formatted(home.id(), leg.stop(), left, free));
            }
            int known = releases.times().getOrDefault(leg.stop(), Releases.KNOWN);
            if (left < known - TOLERANCE) {
                faults.add("Technician %d leaves for %d at %.2f, before it is known at %d."
                        .formatted(home.id(), leg.stop(), left, known));
            }
            double start = Math.max(left + here.travelTo(stop), stop.open());
            if (start > stop.close() + TOLERANCE) {
                faults.add("Technician %d begins at %d at %.2f, after its window closed at %d."
                        .formatted(home.id(), leg.stop(), start, stop.close()));
            }
            free = start + stop.service();
            here = stop;
        }
        double back = free + here.travelTo(home);
        workingTime += back - (double) tour.getFirst().leftFor() / TrspModel.UNITS;
        return back;
    }
}
