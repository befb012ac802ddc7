package io.paidan.planning.plan;

import static java.util.stream.Collectors.toSet;

import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.SoundInput;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What is to be planned.
 *
 * @param days what is left of every engineer's day, with the visits that are published for him
 * @param orders that wait for a place, none of them among those visits
 * @param refusals who turned down which order: he is not asked again
 * @param leeway how far published visits may be moved, by their id; one that is absent may begin at any later time
 */
public record PlanRequest(
        List<EngineerDay> days,
        List<WorkOrderSummary> orders,
        Instant now,
        PlanWeights weights,
        Set<Refusal> refusals,
        Map<UUID, Leeway> leeway) {

    /** One engineer's no to one order. */
    public record Refusal(UUID orderId, UUID engineerId) {}

    /**
     * How far a published visit may be moved.
     *
     * @param free a start until then does not count as moved, because it comes of doing nothing
     * @param latest it has to begin by then
     */
    public record Leeway(Instant free, Instant latest) {}

    /** @throws IllegalArgumentException when an engineer, a visit or an order is there twice, or {@link SoundInput} refuses it */
    public PlanRequest {
        days = List.copyOf(days);
        orders = List.copyOf(orders);
        refusals = Set.copyOf(refusals);
        leeway = Map.copyOf(leeway);
        SoundInput.require(days);
        SoundInput.requireOnce(
                days.stream().flatMap(day -> day.visits().stream()).toList());
        SoundInput.require(orders);
        requireNotPublished(days, orders);
    }

    public PlanRequest(List<EngineerDay> days, List<WorkOrderSummary> orders, Instant now, PlanWeights weights) {
        this(days, orders, now, weights, Set.of(), Map.of());
    }

    boolean isRefused(WorkOrderSummary order, EngineerDay day) {
        return refusals.contains(new Refusal(order.id(), day.engineer().id()));
    }

    private static void requireNotPublished(List<EngineerDay> days, List<WorkOrderSummary> orders) {
        var waiting = orders.stream().map(WorkOrderSummary::id).collect(toSet());
        for (var day : days) {
            for (var planned : day.visits()) {
                if (waiting.contains(planned.order().id())) {
                    throw new IllegalArgumentException(
                            "order %s waits and has a visit of engineer %s too. Maybe leave it out of the waiting ones."
                                    .formatted(
                                            planned.order().number(),
                                            day.engineer().code()));
                }
            }
        }
    }

    PlanRequest with(Map<UUID, Leeway> others) {
        return new PlanRequest(days, orders, now, weights, refusals, others);
    }
}
