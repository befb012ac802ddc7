package io.paidan.planning.plan;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import io.paidan.contract.geo.TravelTimes;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.RegionStock;
import io.paidan.planning.workday.Evaluation;
import io.paidan.planning.workday.WorkdayEngineer;
import io.paidan.planning.workday.WorkdayProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Days and jobs as the search knows them, by index and in whole milliseconds, and the way back. */
final class DayModel {
    private final DayClock clock;
    private final List<EngineerDay> drivers;
    private final List<Job> jobs;
    private final DayTranslation translation;
    private final WorkdayProblem problem;
    private final List<RegionStock.Shelf> shelves;

    /**
     * @param drivers the days that may change
     * @param jobs the fixed ones of these drivers, in the sequence in which they are done, and all that may be moved
     */
    DayModel(PlanRequest request, List<EngineerDay> drivers, List<Job> jobs, TravelTimes travelTimes) {
        this.clock = new DayClock(request.now());
        this.drivers = List.copyOf(drivers);
        this.jobs = List.copyOf(jobs);
        this.translation = new DayTranslation(request, clock, drivers, jobs, travelTimes);
        this.problem = translation.problem();
        this.shelves = translation.shelves();
    }

    WorkdayProblem problem(Rations rations) {
        return rations.equals(Rations.NONE) ? problem : translation.rationed(problem, rations);
    }

    boolean mayBeOverdrawn() {
        return translation.mayBeOverdrawn();
    }

    /** The published sequences, to start from: what is locked, then everything by the time at which it begins. */
    int[][] published() {
        var locked = problem.engineers().stream()
                .flatMap(engineer -> engineer.locked().stream())
                .map(WorkdayEngineer.Locked::visit)
                .collect(toSet());
        return drivers.stream()
                .map(day -> IntStream.range(0, jobs.size())
                        .filter(index ->
                                day.engineer().id().equals(jobs.get(index).engineer()))
                        .boxed()
                        .sorted(comparing((Integer index) -> !locked.contains(index))
                                .thenComparing(index ->
                                        Objects.requireNonNull(jobs.get(index).plannedStart())))
                        .mapToInt(index -> index)
                        .toArray())
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
