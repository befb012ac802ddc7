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
 *     one without a verdict could do it, but the plan would be worse for it. Empty when there are no engineers, and for
 *     every reason but {@link Reason#WEIGHED}
 */
public record UnservedOrder(UUID orderId, @Nullable UUID visitId, Reason reason, List<Candidate> closest) {

    /** What is known about why. */
    public enum Reason {
        /** It was searched for, and {@link #closest} says what stands in the way. */
        WEIGHED,
        /** It was not even searched for: many times more orders wait than the engineers can do. */
        NOT_SEARCHED,
        /** It was searched for, but the effort was over before anybody asked what stands in the way. */
        NOT_EXPLAINED
    }

    public UnservedOrder {
        closest = List.copyOf(closest);
    }
}
