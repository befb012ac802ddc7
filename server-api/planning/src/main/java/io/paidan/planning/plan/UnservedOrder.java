package io.paidan.planning.plan;

import io.paidan.contract.dispatch.Candidate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order the plan leaves out, with the reason.
 *
 * @param visitId the published visit that it loses by that; null when it had none
 * @param closest the engineers who come nearest to doing it within this plan, the best first, each with his verdicts;
 *     one without a verdict could do it, but the plan would be worse for it. Empty only when there are no engineers
 */
public record UnservedOrder(UUID orderId, @Nullable UUID visitId, List<Candidate> closest) {
    public UnservedOrder {
        closest = List.copyOf(closest);
    }
}
