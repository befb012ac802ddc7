package io.paidan.contract.sla;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an order stands against what was promised.
 *
 * @param policy id of the policy it was planned with
 * @param policyName as it was called then
 * @param pausedSince since when its clock stands still; null while it runs
 * @param targets those that the policy promises, in the order they come in
 */
public record OrderSla(
        UUID orderId,
        String region,
        String policy,
        int policyVersion,
        String policyName,
        @Nullable Instant pausedSince,
        List<TargetState> targets) {
    public OrderSla {
        targets = List.copyOf(targets);
    }

    public Optional<TargetState> find(SlaTarget target) {
        return targets.stream().filter(state -> state.target() == target).findFirst();
    }

    /** What has to happen next of arriving and completing; empty when both have. */
    public Optional<TargetState> next() {
        return targets.stream()
                .filter(state -> state.metAt() == null)
                .filter(state -> state.target() == SlaTarget.ARRIVE || state.target() == SlaTarget.COMPLETE)
                .findFirst();
    }
}
