package io.paidan.planning.plan;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Counts what plans change beyond what a disruption changes by itself. */
final class Disturbances {
    private final Published published;
    private final List<EngineerPlan> undisturbed;
    private final Duration tolerance;

    /** @param undisturbed the plans that come of the days when nothing is done */
    Disturbances(Published published, List<EngineerPlan> undisturbed, Duration tolerance) {
        this.published = published;
        this.undisturbed = undisturbed;
        this.tolerance = tolerance;
    }

    private record Place(UUID engineerId, Instant start) {}

    Disturbance of(List<EngineerPlan> plans) {
        var places = places(plans);
        var touched = new HashSet<UUID>();
        var moved = 0;
        var most = Duration.ZERO;
        for (var before : places(undisturbed).entrySet()) {
            var is = places.get(before.getKey());
            var was = before.getValue();
            var shift = is == null ? Duration.ZERO : beyond(before.getKey(), was.start(), is.start());
            if (is == null || !is.engineerId().equals(was.engineerId()) || shift.compareTo(tolerance) > 0) {
                moved++;
                touched.add(was.engineerId());
                touched.add(is == null ? was.engineerId() : is.engineerId());
            }
            most = shift.compareTo(most) > 0 ? shift : most;
        }
        touched.addAll(takers(plans));
        return new Disturbance(moved, touched.size(), most);
    }

    private static Map<UUID, Place> places(List<EngineerPlan> plans) {
        return plans.stream()
                .flatMap(plan -> plan.visits().stream()
                        .filter(stop -> stop.visitId() != null)
                        .map(stop -> Map.entry(stop.visitId(), new Place(plan.engineerId(), stop.start()))))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Who gets something that he did not have. */
    private static Set<UUID> takers(List<EngineerPlan> plans) {
        var takers = new HashSet<UUID>();
        for (var plan : plans) {
            if (plan.visits().stream().anyMatch(stop -> stop.visitId() == null)) {
                takers.add(plan.engineerId());
            }
        }
        return takers;
    }

    /** How far a start lies outside the time between the published one and the one that comes of doing nothing. */
    private Duration beyond(UUID visitId, Instant undisturbedStart, Instant start) {
        var anyway = anyway(visitId, undisturbedStart);
        if (start.isBefore(anyway.first())) {
            return Duration.between(start, anyway.first());
        }
        return start.isAfter(anyway.last()) ? Duration.between(anyway.last(), start) : Duration.ZERO;
    }

    private record Anyway(Instant first, Instant last) {}

    private Anyway anyway(UUID visitId, Instant undisturbedStart) {
        var start = published.visit(visitId).visit().plannedStart();
        return start.isBefore(undisturbedStart)
                ? new Anyway(start, undisturbedStart)
                : new Anyway(undisturbedStart, start);
    }

    /** For each visit how far it may be moved so that it is not by more than this. */
    Map<UUID, PlanRequest.Leeway> leeway(Duration shift) {
        var leeway = new HashMap<UUID, PlanRequest.Leeway>();
        places(undisturbed).forEach((visitId, place) -> {
            var last = anyway(visitId, place.start()).last();
            leeway.put(visitId, new PlanRequest.Leeway(last, last.plus(shift)));
        });
        return leeway;
    }
}
