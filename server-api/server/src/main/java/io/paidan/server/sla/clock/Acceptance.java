package io.paidan.server.sla.clock;

import io.paidan.contract.sla.EscalationAct;
import io.paidan.contract.sla.SlaPolicy;
import io.paidan.contract.sla.SlaTarget;
import io.paidan.contract.sla.TargetState;
import io.paidan.contract.sla.WorkingTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The target that an order is accepted in time, set anew with each visit. Its steps are no policy's: that the engineer was
 * reminded, and that he let the time after that pass, too.
 */
final class Acceptance {

    private final SlaPolicy policy;
    private final WorkingTime time;

    Acceptance(SlaPolicy policy, WorkingTime time) {
        this.policy = policy;
        this.time = time;
    }

    /** @param before null when it had none */
    Optional<TargetState> target(@Nullable TargetState before, OrderFacts order, Instant now) {
        var since = order.unacceptedSince();
        var allowed = policy.allowed(SlaTarget.ACCEPT).orElse(null);
        if (since != null && allowed != null) {
            var same = before != null && before.startedAt().equals(since) && before.metAt() == null
                    ? List.of(before)
                    : List.<TargetState>of();
            return Optional.of(raised(Targets.set(SlaTarget.ACCEPT, since, time.plus(since, allowed), same), order));
        }
        if (before == null || before.metAt() != null) {
            return Optional.ofNullable(before);
        }
        return allowed != null && order.isTaken() ? Optional.of(Targets.met(before, now)) : Optional.empty();
    }

    /** An alert from when he was reminded, back in sight when that did not help either. */
    private static TargetState raised(TargetState state, OrderFacts order) {
        var acts = new ArrayList<EscalationAct>();
        if (order.remindedAt() != null) {
            acts.add(EscalationAct.REMIND_ENGINEER);
        }
        if (order.lapsedAt() != null) {
            acts.add(EscalationAct.WARN_DISPATCHER);
        }
        if (acts.isEmpty() || acts.equals(state.fired())) {
            return acts.isEmpty() ? state.fired(acts) : state;
        }
        var at = order.lapsedAt() == null ? order.remindedAt() : order.lapsedAt();
        return new TargetState(
                state.target(),
                state.startedAt(),
                state.plannedDueAt(),
                state.dueAt(),
                state.left(),
                state.metAt(),
                acts,
                at,
                null,
                state.owner());
    }
}
