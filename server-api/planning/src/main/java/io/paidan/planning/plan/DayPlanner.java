package io.paidan.planning.plan;

import static java.util.stream.Collectors.toMap;

import io.paidan.contract.geo.TravelTimes;
import io.paidan.planning.DayTimes;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.search.Budget;
import io.paidan.planning.search.Progress;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Plans whole days: who does what in which sequence, so that the days cost least by the weights of the request. */
public final class DayPlanner {
    /** The share of an effort after which the search ends; the rest is for the reasons of what is left out. */
    private static final double SEARCHING = 0.95;

    private final TravelTimes travelTimes;
    private final DayTimes dayTimes;
    private final Unserved unserved;

    public DayPlanner(TravelTimes travelTimes) {
        this(travelTimes, travelTimes);
    }

    /** @param ofReasons asked for the reasons of what is left out, each time for other places */
    DayPlanner(TravelTimes travelTimes, TravelTimes ofReasons) {
        this.travelTimes = travelTimes;
        this.dayTimes = new DayTimes(travelTimes);
        this.unserved = new Unserved(ofReasons);
    }

    /**
     * What a search has found.
     *
     * @param plans by engineer of the request, in its order
     * @param notSearched orders that took no part
     */
    record Searched(List<EngineerPlan> plans, Set<UUID> notSearched) {}

    /**
     * How hard a plan is thought about.
     *
     * @param budget of every thread, for all that planning takes
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
    }

    /** The best plan found; at least as good as the published days, unless these break a limit themselves. */
    public PlanProposal plan(PlanRequest request, Effort effort) {
        var allowance = Allowance.of(effort);
        var searched = search(request, allowance.part(0, SEARCHING), _ -> true);
        var published = new Published(request.days(), request.orders());
        var undisturbed = AsPublished.plans(request.days(), dayTimes, request.now());
        var isWorse = cost(searched.plans(), published, request) > cost(undisturbed, published, request);
        var stays = isWorse && new KeptLimits(request, published, travelTimes).areKeptBy(undisturbed);
        return proposal(request, stays ? new Searched(undisturbed, searched.notSearched()) : searched, allowance);
    }

    private static double cost(List<EngineerPlan> plans, Published published, PlanRequest request) {
        return Figures.of(plans, published, request.weights()).cost(request.weights());
    }

    /** These plans with all that is to be said about them. */
    PlanProposal proposal(PlanRequest request, Searched searched, Allowance allowance) {
        var plans = searched.plans();
        var published = new Published(request.days(), request.orders());
        var undisturbed = AsPublished.plans(request.days(), dayTimes, request.now());
        return new PlanProposal(
                plans,
                unserved.of(plans, request, published, searched.notSearched(), allowance),
                published.changes(plans),
                Figures.of(undisturbed, published, request.weights()),
                Figures.of(plans, published, request.weights()));
    }

    /** The days of those who may change, planned; those of the others as they are published. */
    Searched search(PlanRequest request, Allowance allowance, Predicate<EngineerDay> mayChange) {
        var published = new Published(request.days(), request.orders());
        var lineup = new Lineup(request, published, travelTimes, mayChange);
        var plans = lineup.others().stream().collect(toMap(EngineerPlan::engineerId, plan -> plan));
        if (!lineup.drivers().isEmpty()) {
            var model = new DayModel(request, lineup.drivers(), lineup.jobs(), travelTimes);
            new RationedSearch(model, lineup.others(), published, allowance)
                    .run()
                    .forEach(plan -> plans.put(plan.engineerId(), plan));
        }
        var all = request.days().stream()
                .map(day -> Objects.requireNonNull(plans.get(day.engineer().id())))
                .toList();
        return new Searched(all, lineup.notSearched());
    }
}
