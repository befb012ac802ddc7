package io.paidan.planning.plan;

import static java.util.stream.Collectors.toSet;

import io.paidan.contract.geo.TravelTimes;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.DayTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Answers a disruption with repairs to choose from. The days are searched several times, each time with other weights
 * and with a higher price of changes until the result is within the budget; of all that was found each alternative is
 * the one that is best at something.
 */
public final class DayRepair {
    private final TravelTimes travelTimes;
    private final DayTimes dayTimes;

    public DayRepair(TravelTimes travelTimes) {
        this.travelTimes = travelTimes;
        this.dayTimes = new DayTimes(travelTimes);
    }

    /**
     * What the disruption does, and up to three ways out.
     *
     * @param request the days as published; its waiting orders only matter when a visit is cancelled and leaves room
     * @param effort for all searches together
     * @throws IllegalArgumentException when the disrupted visit or engineer is not in the request
     */
    public Repair repair(
            PlanRequest request, Disruption disruption, DisturbanceBudget budget, DayPlanner.Effort effort) {
        var planner = new DayPlanner(new RememberedTables(travelTimes));
        var bare = Disrupted.by(disruption, request);
        var published = new Published(bare.days(), bare.orders());
        var undisturbed = AsPublished.plans(bare.days(), dayTimes, bare.now());
        var disturbances =
                new Disturbances(published, undisturbed, bare.weights().tolerance());
        var facts = bare.with(disturbances.leeway(budget.shift()));
        var homeless = homeless(facts, request);
        var ripple = RippleEffect.of(published, undisturbed, homeless);
        var upset = upset(facts, undisturbed);
        var scope = new RepairScope(facts, upset, travelTimes);
        var search = new RepairSearch(facts, disturbances, scope, planner, effort);
        var choice = new RepairChoice(facts.weights(), homeless);
        var affordable = new ArrayList<RepairSearch.Found>();
        var beyond = new ArrayList<RepairSearch.Found>();
        for (var found : findings(search, upset.isEmpty() ? undisturbed : null, budget)) {
            (budget.allows(found.disturbance()) ? affordable : beyond).add(found);
        }
        if (affordable.stream().allMatch(found -> choice.unserved(found) > 0)) {
            beyond.add(search.searchWithoutBudget());
        }
        var isWorthOffering = homeless.isEmpty() || affordable.stream().anyMatch(found -> servesAny(found, homeless));
        return new Repair(
                facts,
                ripple,
                isWorthOffering ? alternatives(facts, request, choice, affordable, planner) : List.of(),
                needed(choice, affordable, beyond));
    }

    /** @param undisturbed null when doing nothing is no way out */
    private static List<RepairSearch.Found> findings(
            RepairSearch search, @Nullable List<EngineerPlan> undisturbed, DisturbanceBudget budget) {
        var all = new ArrayList<RepairSearch.Found>();
        if (undisturbed != null) {
            all.add(search.found(undisturbed));
        }
        for (var kind : Alternative.Kind.values()) {
            all.addAll(search.search(kind, budget));
        }
        return all;
    }

    /** The engineers whose days break a limit when nothing is done. */
    private Set<UUID> upset(PlanRequest facts, List<EngineerPlan> undisturbed) {
        var published = new Published(facts.days(), facts.orders());
        var limits = new KeptLimits(facts, published, travelTimes);
        return undisturbed.stream()
                .filter(plan -> !limits.areKeptBy(plan))
                .map(EngineerPlan::engineerId)
                .collect(toSet());
    }

    private static List<WorkOrderSummary> homeless(PlanRequest facts, PlanRequest request) {
        var waiting = request.orders().stream().map(WorkOrderSummary::id).collect(toSet());
        return facts.orders().stream()
                .filter(order -> !waiting.contains(order.id()))
                .sorted(Pressing.FIRST)
                .toList();
    }

    private static boolean servesAny(RepairSearch.Found found, List<WorkOrderSummary> homeless) {
        var served = found.plans().stream()
                .flatMap(plan -> plan.visits().stream())
                .map(PlanStop.AtCustomer::orderId)
                .collect(toSet());
        return homeless.stream().anyMatch(order -> served.contains(order.id()));
    }

    private static List<Alternative> alternatives(
            PlanRequest facts,
            PlanRequest request,
            RepairChoice choice,
            List<RepairSearch.Found> affordable,
            DayPlanner planner) {
        var alternatives = new ArrayList<Alternative>();
        for (var kind : Alternative.Kind.values()) {
            if (affordable.isEmpty()) {
                break;
            }
            var best = choice.best(kind, affordable);
            var same = alternatives.stream()
                    .filter(other -> other.proposal().engineers().equals(best.plans()))
                    .findFirst();
            alternatives.add(new Alternative(
                    kind,
                    same.map(Alternative::proposal).orElseGet(() -> proposal(facts, request, best, planner)),
                    best.disturbance(),
                    same.map(Alternative::kind).orElse(null)));
        }
        return alternatives;
    }

    /** Its changes say where homeless visits come from, which the facts no longer know. */
    private static PlanProposal proposal(
            PlanRequest facts, PlanRequest request, RepairSearch.Found found, DayPlanner planner) {
        var proposal = planner.proposal(facts, found.plans());
        return new PlanProposal(
                proposal.engineers(),
                proposal.unserved(),
                new Published(request.days(), request.orders()).changes(found.plans()),
                proposal.before(),
                proposal.after());
    }

    private static @Nullable DisturbanceBudget needed(
            RepairChoice choice, List<RepairSearch.Found> affordable, List<RepairSearch.Found> beyond) {
        if (beyond.isEmpty()) {
            return null;
        }
        var least = choice.best(Alternative.Kind.LEAST_DISTURBING, beyond);
        return affordable.stream().anyMatch(found -> choice.unserved(found) <= choice.unserved(least))
                ? null
                : least.disturbance().asBudget();
    }
}
