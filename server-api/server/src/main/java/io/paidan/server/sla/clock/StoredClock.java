package io.paidan.server.sla.clock;

import io.paidan.contract.sla.OrderSla;
import io.paidan.contract.sla.SlaPause;
import io.paidan.contract.sla.TargetState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The clock of an order as it is stored.
 *
 * @param timerNo the number of its timer; one with another number does not count any more
 * @param timerAt when that timer goes off; null when there is nothing to wait for
 */
record StoredClock(
        UUID orderId,
        String region,
        String policy,
        int policyVersion,
        String policyName,
        String calendar,
        int calendarVersion,
        List<SlaPause> pauses,
        int timerNo,
        @Nullable Instant timerAt,
        List<TargetState> targets) {

    StoredClock {
        pauses = List.copyOf(pauses);
        targets = List.copyOf(targets);
    }

    OrderSla sla() {
        var pausedSince = pauses.isEmpty() || pauses.getLast().until() != null
                ? null
                : pauses.getLast().from();
        return new OrderSla(orderId, region, policy, policyVersion, policyName, pausedSince, targets);
    }

    StoredClock with(List<SlaPause> newPauses, List<TargetState> newTargets) {
        return new StoredClock(
                orderId,
                region,
                policy,
                policyVersion,
                policyName,
                calendar,
                calendarVersion,
                newPauses,
                timerNo,
                timerAt,
                newTargets);
    }

    StoredClock withTimer(int no, @Nullable Instant at) {
        return new StoredClock(
                orderId, region, policy, policyVersion, policyName, calendar, calendarVersion, pauses, no, at, targets);
    }
}
