package io.paidan.server.sla.clock;

import io.paidan.contract.sla.EscalationAct;
import io.paidan.contract.sla.EscalationStep;
import io.paidan.contract.sla.SlaTarget;
import io.paidan.contract.sla.TargetState;
import io.paidan.contract.workorder.WorkOrderStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The target of an order that waits: to go on when the day is over on which what it waits for was expected, or, where
 * nobody named one, when it has waited long enough. No policy promises it, and the clock that stands does not move it.
 */
final class Waits {

    /** Who hears of it, whatever the policy says. */
    static final List<EscalationStep> STEPS = List.of(new EscalationStep(100, EscalationAct.WARN_DISPATCHER));

    private Waits() {}

    /**
     * Set anew when it waits anew, or another day is expected: what was raised of the day before is over.
     *
     * @param before null when it had none
     * @param alertAfter how long it may wait where nobody named a day
     */
    static Optional<TargetState> target(@Nullable TargetState before, OrderFacts order, Duration alertAfter) {
        if (order.status() != WorkOrderStatus.WAITING) {
            return Optional.empty();
        }
        var since = Objects.requireNonNullElse(order.waitingSince(), order.createdAt());
        var due = due(order, since, alertAfter);
        if (before != null
                && before.startedAt().equals(since)
                && before.plannedDueAt().equals(due)) {
            return Optional.of(before);
        }
        return Optional.of(new TargetState(SlaTarget.RESUME, since, due, due, null, null, List.of(), null, null, null));
    }

    private static Instant due(OrderFacts order, Instant since, Duration alertAfter) {
        var day = order.expectedOn();
        return day == null
                ? since.plus(alertAfter)
                : day.plusDays(1).atStartOfDay(order.zone()).toInstant();
    }
}
