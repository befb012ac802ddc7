package io.paidan.planning.plan;

import io.paidan.contract.geo.TravelTimes;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.RegionStock;
import io.paidan.planning.workday.OpenHours;
import io.paidan.planning.workday.Prices;
import io.paidan.planning.workday.WorkdayEngineer;
import io.paidan.planning.workday.WorkdayProblem;
import io.paidan.planning.workday.WorkdayStore;
import io.paidan.planning.workday.WorkdayVisit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** Says days and jobs in the words of the search. */
final class DayTranslation {
    /** Units of cost in a second of driving. A whole price of a millisecond is left for the pay of overtime to be near. */
    static final long SECOND = 100_000;

    private final PlanWeights weights;
    private final DayClock clock;
    private final List<EngineerDay> drivers;
    private final List<Job> jobs;
    private final DayRoads roads;
    private final PartKinds parts = new PartKinds();
    private final Map<RegionStock.Shelf, String> shelves = new LinkedHashMap<>();
    private final JobTranslation jobTranslation;

    DayTranslation(
            PlanRequest request, DayClock clock, List<EngineerDay> drivers, List<Job> jobs, TravelTimes travelTimes) {
        this.weights = request.weights();
        this.clock = clock;
        this.drivers = drivers;
        this.jobs = jobs;
        this.roads = new DayRoads(travelTimes, clock, lastEnd());
        for (var day : drivers) {
            day.regionStock()
                    .stores()
                    .forEach(shelf -> shelves.put(shelf, day.engineer().region()));
        }
        this.jobTranslation = new JobTranslation(request, clock, drivers, roads, parts);
    }

    WorkdayProblem problem() {
        var engineers = new ArrayList<WorkdayEngineer>();
        for (var day : drivers) {
            engineers.add(engineer(day, engineers.size()));
        }
        var visits = new ArrayList<WorkdayVisit>();
        for (var job : jobs) {
            visits.add(jobTranslation.visit(job, visits.size()));
        }
        var prices = new Prices(weights.travelSecond() * SECOND / 1000, 0, weights.fullDay() * SECOND);
        var stores = stores(Rations.NONE);
        return new WorkdayProblem(engineers, visits, stores, roads.classes(), prices);
    }

    /** The same with these rations. */
    WorkdayProblem rationed(WorkdayProblem problem, Rations rations) {
        return new WorkdayProblem(
                problem.engineers(), problem.visits(), stores(rations), problem.travel(), problem.prices());
    }

    /** Whether a store could be asked for more of a part than it has. */
    boolean mayBeOverdrawn() {
        return shelves.entrySet().stream().anyMatch(shelf -> parts.mayBeOverdrawn(shelf.getKey(), shelf.getValue()));
    }

    /** The stores by their index. */
    List<RegionStock.Shelf> shelves() {
        return List.copyOf(shelves.keySet());
    }

    private List<WorkdayStore> stores(Rations rations) {
        var stores = new ArrayList<WorkdayStore>();
        shelves.forEach((shelf, region) -> stores.add(new WorkdayStore(
                shelf.storeId().toString(),
                roads.place(shelf.place()),
                OpenHours.ALWAYS,
                DayClock.clamped(RegionStock.STOP.toMillis()),
                Set.of(),
                parts.held(shelf, region),
                parts.rations(shelf, region, rations, drivers))));
        return stores;
    }

    private WorkdayEngineer engineer(EngineerDay day, int index) {
        var fixed = fixedJobs(day);
        var bound = 0;
        for (var k = 0; k < fixed.size(); k++) {
            bound = jobs.get(fixed.get(k)).isBound() ? k + 1 : bound;
        }
        var locked = fixed.subList(0, bound).stream().map(this::locked).toList();
        var pinned = fixed.subList(bound, fixed.size());
        var capacity = day.engineer().capacity();
        var free = capacity == null ? Integer.MAX_VALUE : capacity - day.done().jobs();
        return new WorkdayEngineer(
                day.engineer().id().toString(),
                roads.place(Objects.requireNonNull(day.from())),
                null,
                hours(day),
                day.pauses(day.absencesAhead()).on(clock::ofMillis),
                roads.travelClass(day.engineer().vehicle(), day.zone()),
                index,
                Math.max(free, fixed.size()),
                parts.carried(day, jobs),
                day.absencesAhead().isEmpty(),
                locked,
                pinned);
    }

    private List<Integer> fixedJobs(EngineerDay day) {
        return IntStream.range(0, jobs.size())
                .filter(index -> jobs.get(index).isFixedWith(day.engineer().id()))
                .boxed()
                .toList();
    }

    private WorkdayEngineer.Locked locked(int index) {
        var stop = Objects.requireNonNull(jobs.get(index).fixed());
        return new WorkdayEngineer.Locked(
                index,
                DayClock.clamped(stop.travel().toMillis()),
                clock.of(stop.arrival()),
                clock.of(stop.start()),
                clock.of(stop.end()));
    }

    private WorkdayEngineer.Hours hours(EngineerDay day) {
        var shiftEnd = Objects.requireNonNull(day.shift()).end();
        var overtime = day.engineer().overtime();
        var second = overtime == null ? 0.0 : overtime.pricePerHour() * weights.overtimePay() / 3600.0;
        return new WorkdayEngineer.Hours(
                clock.of(day.availableFrom()),
                clock.of(shiftEnd),
                clock.of(hardEnd(day)),
                Math.min(Prices.MOST_PER_TIME, Math.round((second + weights.overtimeSecond()) * SECOND / 1000)));
    }

    /** Until the shift and its overtime are over or, when that is later, what he is bound to. */
    private Instant hardEnd(EngineerDay day) {
        var overtime = day.engineer().overtime();
        var allowed =
                Objects.requireNonNull(day.shift()).end().plus(overtime == null ? Duration.ZERO : overtime.allowed());
        var bound = fixedJobs(day).stream()
                .map(index -> Objects.requireNonNull(jobs.get(index).fixed()))
                .toList();
        var plan = EngineerPlan.of(day, bound);
        return plan.stops().isEmpty() || plan.stops().getLast().end().isBefore(allowed)
                ? allowed
                : plan.stops().getLast().end();
    }

    private Instant lastEnd() {
        return drivers.stream()
                .map(this::hardEnd)
                .max(Instant::compareTo)
                .orElse(clock.origin())
                .plusSeconds(60);
    }
}
