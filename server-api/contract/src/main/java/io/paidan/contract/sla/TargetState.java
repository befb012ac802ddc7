package io.paidan.contract.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an order stands against one target.
 *
 * @param startedAt since when it is counted
 * @param plannedDueAt the deadline as it was set, before pauses since then moved it
 * @param dueAt until when it must have happened; while the clock is paused, as it was before
 * @param left what remains while the clock is paused; null while it runs
 * @param metAt when it happened; null while it has not
 * @param fired the escalation steps that have been taken, each once
 * @param raisedAt when the last of them was taken; null while none has
 * @param snoozedUntil until when the alert is out of sight; null when nobody put it off
 * @param owner who takes care of the alert; null when nobody does
 */
public record TargetState(
        SlaTarget target,
        Instant startedAt,
        Instant plannedDueAt,
        Instant dueAt,
        @Nullable Duration left,
        @Nullable Instant metAt,
        List<EscalationAct> fired,
        @Nullable Instant raisedAt,
        @Nullable Instant snoozedUntil,
        @Nullable AlertOwner owner) {
    public TargetState {
        fired = List.copyOf(fired);
    }

    /** True when it happened too late, or has not happened and its time is over. */
    public boolean isMissed(Instant now) {
        return metAt == null ? left == null && now.isAfter(dueAt) : metAt.isAfter(dueAt);
    }

    /**
     * True while somebody at a desk should look at it: more was done than to remind the engineer, or he was reminded to accept
     * because his time for that is over, and it has not happened yet.
     */
    public boolean isAlert() {
        return metAt == null && raisedAt != null && (target == SlaTarget.ACCEPT || !isOnlyReminded(fired));
    }

    private static boolean isOnlyReminded(List<EscalationAct> acts) {
        return acts.stream().allMatch(act -> act == EscalationAct.REMIND_ENGINEER);
    }

    /** The same with only these steps taken; when none is left of which somebody hears, it is nobody's alert any more. */
    public TargetState fired(List<EscalationAct> acts) {
        if (acts.equals(fired)) {
            return this;
        }
        var cleared = new TargetState(target, startedAt, plannedDueAt, dueAt, left, metAt, acts, null, null, null);
        return isOnlyReminded(acts)
                ? cleared
                : new TargetState(
                        target, startedAt, plannedDueAt, dueAt, left, metAt, acts, raisedAt, snoozedUntil, owner);
    }

    /** The same, put off until then by whoever has it; null for put off no longer. */
    public TargetState snoozed(@Nullable Instant until) {
        return new TargetState(target, startedAt, plannedDueAt, dueAt, left, metAt, fired, raisedAt, until, owner);
    }

    /** The same in somebody's hands; null for nobody's. */
    public TargetState ownedBy(@Nullable AlertOwner other) {
        return new TargetState(
                target, startedAt, plannedDueAt, dueAt, left, metAt, fired, raisedAt, snoozedUntil, other);
    }
}
