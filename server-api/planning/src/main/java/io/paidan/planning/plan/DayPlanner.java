package io.paidan.planning.plan;

import static java.util.stream.Collectors.toMap;

import io.paidan.contract.geo.TravelTimes;
import io.paidan.planning.DayTimes;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.search.Budget;
import io.paidan.planning.search.Progress;
import io.paidan.planning.search.Search;
import io.paidan.planning.workday.WorkdayRoutes;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Plans whole days: who does what in which sequence, so that the days cost least by the weights of the request. */
public final class DayPlanner {
    private final TravelTimes travelTimes;
    private final DayTimes dayTimes;
    private final Unserved unserved;

    public DayPlanner(TravelTimes travelTimes) {
        this.travelTimes = travelTimes;
        this.dayTimes = new DayTimes(travelTimes);
        this.unserved = new Unserved(travelTimes);
    }

    /**
     * How hard a plan is thought about.
     *
     * @param budget of every thread
     * @param threads how many search side by side
     * @param seed the same one gives the same plan, if the budget is in steps
     * @param cancelled asked all the time; once it says so the best plan so far is returned
     * @param progress told about ten times a second
     */
    public record Effort(
            Budget budget, int threads, long seed, BooleanSupplier cancelled, Consumer<Progress> progress) {

        /** One thread, never cancelled, nobody told. */
        public static Effort of(Budget budget) {
            return new Effort(budget, 1, 1, () -> false, _ -> {});
        }

        /** One of so many equal parts of it. */
        Effort part(int parts) {
            var share = switch (budget) {
                case Budget.Wall(var time) -> new Budget.Wall(time.dividedBy(parts));
                case Budget.Cpu(var time) -> new Budget.Cpu(time.dividedBy(parts));
                case Budget.Steps(var count) -> new Budget.Steps(count / parts);
            };
            return new Effort(share, threads, seed, cancelled, progress);
        }
    }

    /** The best plan found; at least as good as the published days, unless these break a limit themselves. */
    public PlanProposal plan(PlanRequest request, Effort effort) {
        var found = plans(request, effort, _ -> true);
        var published = new Published(request.days(), request.orders());
        var undisturbed = AsPublished.plans(request.days(), dayTimes, request.now());
        var isWorse = cost(found, published, request) > cost(undisturbed, published, request);
        var keeps = isWorse && new KeptLimits(request, published, travelTimes).areKeptBy(undisturbed);
        return proposal(request, keeps ? undisturbed : found);
    }

    private static double cost(List<EngineerPlan> plans, Published published, PlanRequest request) {
        return Figures.of(plans, published, request.weights()).cost(request.weights());
    }

    /** These plans with all that is to be said about them. */
    PlanProposal proposal(PlanRequest request, List<EngineerPlan> plans) {
        var published = new Published(request.days(), request.orders());
        var undisturbed = AsPublished.plans(request.days(), dayTimes, request.now());
        return new PlanProposal(
                plans,
                unserved.of(plans, request, published),
                published.changes(plans),
                Figures.of(undisturbed, published, request.weights()),
                Figures.of(plans, published, request.weights()));
    }

    /**
     * The days of those who may change, planned; those of the others as they are published. A store that would be asked
     * for more of a part than it has gives none of it in a second search.
     */
    List<EngineerPlan> plans(PlanRequest request, Effort effort, Predicate<EngineerDay> mayChange) {
        var published = new Published(request.days(), request.orders());
        var lineup = new Lineup(request, published, travelTimes, mayChange);
        var withoutParts = new HashSet<StoreParts.Held>();
        while (true) {
            var plans = plans(request, lineup, withoutParts, effort);
            var overdrawn = StoreParts.overdrawn(plans, published);
            if (!withoutParts.addAll(overdrawn)) {
                return plans;
            }
        }
    }

    private List<EngineerPlan> plans(
            PlanRequest request, Lineup lineup, Set<StoreParts.Held> withoutParts, Effort effort) {
        var plans = lineup.others().stream().collect(toMap(EngineerPlan::engineerId, plan -> plan));
        if (!lineup.drivers().isEmpty()) {
            var model = new DayModel(request, lineup.drivers(), lineup.jobs(), withoutParts, travelTimes);
            search(model, effort).forEach(plan -> plans.put(plan.engineerId(), plan));
        }
        return request.days().stream()
                .map(day -> Objects.requireNonNull(plans.get(day.engineer().id())))
                .toList();
    }

    private static List<EngineerPlan> search(DayModel model, Effort effort) {
        var routes = new WorkdayRoutes(model.problem());
        var solution = new Search<>(routes)
                .seed(effort.seed())
                .threads(effort.threads())
                .start(model.published())
                .stopWhen(effort.cancelled())
                .onProgress(effort.progress())
                .run(effort.budget());
        return IntStream.range(0, routes.routes())
                .mapToObj(route -> model.plan(solution.routes().get(route).evaluation()))
                .toList();
    }
}
