package io.paidan.planning.plan;

import io.paidan.contract.geo.TravelTimes;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.RegionStock;
import io.paidan.planning.workday.Evaluation;
import io.paidan.planning.workday.WorkdayProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Days and jobs as the search knows them, by index and in whole milliseconds, and the way back. */
final class DayModel {
    private final DayClock clock;
    private final List<EngineerDay> drivers;
    private final List<Job> jobs;
    private final WorkdayProblem problem;
    private final List<RegionStock.Shelf> shelves;

    /**
     * @param drivers the days that may change
     * @param jobs the fixed ones of these drivers, in the sequence in which they are done, and all that may be moved
     * @param withoutParts what stores are not to be asked for
     */
    DayModel(
            PlanRequest request,
            List<EngineerDay> drivers,
            List<Job> jobs,
            Set<StoreParts.Held> withoutParts,
            TravelTimes travelTimes) {
        this.clock = new DayClock(request.now());
        this.drivers = List.copyOf(drivers);
        this.jobs = List.copyOf(jobs);
        var translation = new DayTranslation(request, clock, drivers, jobs, withoutParts, travelTimes);
        this.problem = translation.problem();
        this.shelves = translation.shelves();
    }

    WorkdayProblem problem() {
        return problem;
    }

    /** The published sequences, to start from. */
    int[][] published() {
        var sequences = new ArrayList<List<Integer>>();
        var routeOf = new HashMap<UUID, List<Integer>>();
        for (var day : drivers) {
            var sequence = new ArrayList<Integer>();
            sequences.add(sequence);
            routeOf.put(day.engineer().id(), sequence);
        }
        for (var index = 0; index < jobs.size(); index++) {
            var engineer = jobs.get(index).engineer();
            if (engineer != null && routeOf.containsKey(engineer)) {
                routeOf.get(engineer).add(index);
            }
        }
        return sequences.stream()
                .map(sequence -> sequence.stream().mapToInt(index -> index).toArray())
                .toArray(int[][]::new);
    }

    /** The day of an engineer as the search has found it; the way by a store is the way to the visit behind it. */
    EngineerPlan plan(Evaluation evaluation) {
        var visits = new ArrayList<PlanStop.AtCustomer>();
        UUID store = null;
        var detour = Duration.ZERO;
        for (var stop : evaluation.stops()) {
            if (stop.store() != null) {
                store = shelves.get(stop.store()).storeId();
                detour = Duration.ofMillis(stop.travel()).plus(RegionStock.STOP);
            }
            if (stop.visit() != null) {
                visits.add(visit(jobs.get(stop.visit()), stop, detour, store));
                store = null;
                detour = Duration.ZERO;
            }
        }
        return EngineerPlan.of(drivers.get(evaluation.engineer()), visits);
    }

    private PlanStop.AtCustomer visit(Job job, Evaluation.Stop stop, Duration detour, @Nullable UUID store) {
        var published = job.published();
        var fixed = job.fixed();
        return new PlanStop.AtCustomer(
                job.order().id(),
                published == null ? null : published.visit().id(),
                fixed != null,
                clock.at(stop.arrival()),
                clock.at(stop.start()),
                clock.at(stop.end()),
                detour.plusMillis(stop.travel()),
                store != null || fixed == null ? store : fixed.viaStoreId());
    }
}
