package io.paidan.planning.plan;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.dispatch.Insertion;
import io.paidan.contract.geo.TravelTimes;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.ranking.Ranking;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Gives orders that take several engineers to the crew the ranking finds for them, before everything else is planned
 * around them. Only what cannot move is in their days then, so they begin early; the price is that a cheaper day with
 * another crew or a later start is not looked for.
 */
final class CrewPlacement {
    private final Ranking ranking;
    private final PlanRequest request;
    private final Predicate<EngineerDay> mayChange;

    /** @param mayChange who can be of a crew */
    CrewPlacement(TravelTimes travelTimes, PlanRequest request, Predicate<EngineerDay> mayChange) {
        this.ranking = new Ranking(travelTimes);
        this.request = request;
        this.mayChange = mayChange;
    }

    /** The days with the crew's visits in them, pinned; unchanged when no crew can be put together. */
    List<EngineerDay> place(WorkOrderSummary order, List<EngineerDay> days) {
        var asked = days.stream()
                .filter(day -> mayChange.test(day) && !request.isRefused(order, day))
                .toList();
        return ranking.rank(order, asked, request.now()).stream()
                .filter(Candidate::isFit)
                .findFirst()
                .map(leader -> ranking.assessCrew(order, leader.engineerId(), asked, request.now(), null))
                .map(crew -> with(order, days, crew))
                .orElse(days);
    }

    private static List<EngineerDay> with(WorkOrderSummary order, List<EngineerDay> days, List<Candidate> crew) {
        var planOf = crew.stream().collect(toMap(Candidate::engineerId, one -> requireNonNull(one.plan())));
        return days.stream()
                .map(day -> Optional.ofNullable(planOf.get(day.engineer().id()))
                        .map(plan -> with(order, day, plan))
                        .orElse(day))
                .toList();
    }

    private static EngineerDay with(WorkOrderSummary order, EngineerDay day, Insertion plan) {
        var visits = new ArrayList<>(day.visits());
        visits.add(place(day, plan), ProposedVisits.of(order, day.engineer().id(), stop(order, plan)));
        return day.with(visits);
    }

    private static PlanStop.AtCustomer stop(WorkOrderSummary order, Insertion plan) {
        return new PlanStop.AtCustomer(
                order.id(),
                null,
                true,
                plan.arrival(),
                plan.start(),
                plan.end(),
                plan.travel(),
                plan.pickUp() == null ? null : plan.pickUp().storeId());
    }

    private static int place(EngineerDay day, Insertion plan) {
        var ids = day.visits().stream().map(planned -> planned.visit().id()).toList();
        return plan.afterVisit() == null ? 0 : ids.indexOf(plan.afterVisit()) + 1;
    }
}
