package io.paidan.planning.plan;

import io.paidan.contract.dispatch.Insertion;
import io.paidan.contract.geo.TravelTimes;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.ranking.Ranking;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the earliest common start for orders that take several engineers, before everything else is planned around
 * them. Only what cannot move is in their days then, so the start is early; the price is that a cheaper day with a later
 * start is not looked for.
 */
final class CrewPlacement {
    /** Every round moves the start to when the last of the crew can be there, so it ends long before. */
    private static final int MOST_ROUNDS = 100;

    private final Ranking ranking;
    private final PlanRequest request;

    CrewPlacement(TravelTimes travelTimes, PlanRequest request) {
        this.ranking = new Ranking(travelTimes);
        this.request = request;
    }

    /** The days with the crew's visits in them, pinned; unchanged when no crew can be put together. */
    List<EngineerDay> place(WorkOrderSummary order, List<EngineerDay> days) {
        var one = order.forOne();
        var asked = days.stream().filter(day -> !request.isRefused(order, day)).toList();
        Instant start = null;
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var offers = offers(one, asked, start);
            if (offers.size() < order.crewSize()) {
                return days;
            }
            var common = offers.get(order.crewSize() - 1).insertion().start();
            if (common.equals(start)) {
                return with(order, days, crew(offers, common, order.crewSize()));
            }
            start = common;
        }
        return days;
    }

    private record Offer(EngineerDay day, Insertion insertion) {}

    /** Who can do it, the earliest first. */
    private List<Offer> offers(WorkOrderSummary order, List<EngineerDay> days, @Nullable Instant start) {
        var offers = new ArrayList<Offer>();
        for (var day : days) {
            var plan = ranking.assess(order, day.engineer().id(), List.of(day), request.now(), start)
                    .plan();
            if (plan != null) {
                offers.add(new Offer(day, plan));
            }
        }
        offers.sort(Comparator.comparing((Offer offer) -> offer.insertion().start())
                .thenComparing(offer -> offer.insertion().addedTravel())
                .thenComparing(offer -> offer.day().engineer().code()));
        return offers;
    }

    private static List<Offer> crew(List<Offer> offers, Instant start, int size) {
        return offers.stream()
                .filter(offer -> offer.insertion().start().equals(start))
                .limit(size)
                .toList();
    }

    private static List<EngineerDay> with(WorkOrderSummary order, List<EngineerDay> days, List<Offer> crew) {
        return days.stream()
                .map(day -> crew.stream()
                        .filter(offer -> offer.day()
                                .engineer()
                                .id()
                                .equals(day.engineer().id()))
                        .findFirst()
                        .map(offer -> with(order, offer))
                        .orElse(day))
                .toList();
    }

    private static EngineerDay with(WorkOrderSummary order, Offer offer) {
        var day = offer.day();
        var plan = offer.insertion();
        var visits = new ArrayList<>(day.visits());
        visits.add(
                place(day, plan),
                ProposedVisits.of(
                        order,
                        day.engineer().id(),
                        new PlanStop.AtCustomer(
                                order.id(),
                                null,
                                true,
                                plan.arrival(),
                                plan.start(),
                                plan.end(),
                                plan.travel(),
                                null)));
        return day.with(visits);
    }

    private static int place(EngineerDay day, Insertion plan) {
        var ids = day.visits().stream().map(planned -> planned.visit().id()).toList();
        return plan.afterVisit() == null ? 0 : ids.indexOf(plan.afterVisit()) + 1;
    }
}
