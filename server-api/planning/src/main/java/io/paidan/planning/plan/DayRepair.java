package io.paidan.planning.plan;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import io.paidan.contract.geo.TravelTimes;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.DayTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers a disruption with repairs to choose from. The days are searched several times, each time with other weights
 * and with a higher price of changes until the result is within the budget; of all that was found each alternative is
 * the one that is best at something.
 */
public final class DayRepair {
    /** The share of an effort after which the searches end; the rest is for what is said about the repairs. */
    private static final double SEARCHING = 0.95;

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
        var allowance = Allowance.of(effort);
        var planner = new DayPlanner(new RememberedTables(travelTimes), travelTimes);
        var bare = Disrupted.by(disruption, request);
        var published = new Published(bare.days(), bare.orders());
        var undisturbed = AsPublished.plans(bare.days(), dayTimes, bare.now());
        var disturbances =
                new Disturbances(published, undisturbed, bare.weights().tolerance());
        var facts = bare.with(disturbances.leeway(budget.shift()));
        var homeless = homeless(facts, disruption);
        var ripple = RippleEffect.of(published, undisturbed, homeless, understaffed(facts, request));
        var upset = upset(facts, undisturbed);
        var scope = new RepairScope(facts, upset, travelTimes);
        var search = new RepairSearch(facts, disturbances, scope, planner, allowance.part(0, SEARCHING));
        var choice = new RepairChoice(facts.weights(), homeless);
        var affordable = new ArrayList<RepairSearch.Found>();
        var beyond = new ArrayList<RepairSearch.Found>();
        for (var found : findings(search, upset.isEmpty() ? undisturbed : null, budget, allowance)) {
            (budget.allows(found.disturbance()) ? affordable : beyond).add(found);
        }
        if (!allowance.isCancelled() && affordable.stream().allMatch(found -> choice.unserved(found) > 0)) {
            beyond.add(search.searchWithoutBudget());
        }
        var isWorthOffering = homeless.isEmpty() || affordable.stream().anyMatch(found -> servesAny(found, homeless));
        return new Repair(
                facts,
                ripple,
                isWorthOffering
                        ? alternatives(choice, affordable, found -> proposal(facts, request, found, planner, allowance))
                        : List.of(),
                needed(choice, affordable, beyond));
    }

    /** @param undisturbed null when doing nothing is no way out */
    private static List<RepairSearch.Found> findings(
            RepairSearch search,
            @Nullable List<EngineerPlan> undisturbed,
            DisturbanceBudget budget,
            Allowance allowance) {
        var all = new ArrayList<RepairSearch.Found>();
        if (undisturbed != null) {
            all.add(search.found(new DayPlanner.Searched(undisturbed, Set.of())));
        }
        for (var kind : Alternative.Kind.values()) {
            if (all.isEmpty() || !allowance.isCancelled()) {
                all.addAll(search.search(kind, budget));
            }
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

    /** Of the waiting orders those that wait because of the disruption; after a cancellation none do. */
    private static List<WorkOrderSummary> homeless(PlanRequest facts, Disruption disruption) {
        return disruption instanceof Disruption.Cancelled
                ? List.of()
                : facts.orders().stream().sorted(Pressing.FIRST).toList();
    }

    /** The orders that some still do and others do no more. */
    private static List<UUID> understaffed(PlanRequest facts, PlanRequest request) {
        var lost = orderIds(request);
        orderIds(facts).forEach(lost::remove);
        return orderIds(facts).stream().filter(lost::contains).distinct().toList();
    }

    /** As often as they have visits. */
    private static List<UUID> orderIds(PlanRequest request) {
        return request.days().stream()
                .flatMap(day -> day.visits().stream())
                .map(planned -> planned.order().id())
                .collect(toCollection(ArrayList::new));
    }

    private static boolean servesAny(RepairSearch.Found found, List<WorkOrderSummary> homeless) {
        var served = found.plans().stream()
                .flatMap(plan -> plan.visits().stream())
                .map(PlanStop.AtCustomer::orderId)
                .collect(toSet());
        return homeless.stream().anyMatch(order -> served.contains(order.id()));
    }

    private static List<Alternative> alternatives(
            RepairChoice choice,
            List<RepairSearch.Found> affordable,
            Function<RepairSearch.Found, PlanProposal> proposal) {
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
                    same.map(Alternative::proposal).orElseGet(() -> proposal.apply(best)),
                    best.disturbance(),
                    same.map(Alternative::kind).orElse(null)));
        }
        return alternatives;
    }

    /** Its changes say where homeless visits come from, which the facts no longer know. */
    private static PlanProposal proposal(
            PlanRequest facts, PlanRequest request, RepairSearch.Found found, DayPlanner planner, Allowance allowance) {
        var proposal = planner.proposal(facts, found.searched(), allowance);
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
