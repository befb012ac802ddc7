package io.paidan.desktop.workorder;

import io.paidan.contract.sla.EscalationAct;
import io.paidan.contract.sla.OrderSla;
import io.paidan.contract.sla.SlaTarget;
import io.paidan.contract.sla.TargetState;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.store.DispatchStore;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How badly an order needs a hand; most urgent first. Each has its shape, so that colour is not the only sign. */
public enum Urgency {
    /** The deadline has passed and nobody has arrived. */
    LATE("◆"),
    /**
     * The policy has warned of it, the planned arrival lies after the deadline or in the engineer's time off, or it waits
     * longer than it was to.
     */
    AT_RISK("▲"),
    CALM("●");

    private static final Duration RISK_BEFORE = Duration.ofMinutes(60);

    private final String shape;

    Urgency(String shape) {
        this.shape = shape;
    }

    public String shape() {
        return shape;
    }

    /** As the store knows it, with whether whoever is to come is there then. */
    public static Urgency of(DispatchStore store, WorkOrderSummary order, Instant now) {
        var visit = store.findActiveVisit(order.id()).orElse(null);
        var urgency = of(order, visit, store.findSla(order.id()).orElse(null), now);
        return urgency == CALM
                        && order.status().isOpen()
                        && !TimeOff.of(store, order, now).isEmpty()
                ? AT_RISK
                : urgency;
    }

    /**
     * By the clock of the order's policy: at risk once it has come so far that the policy warns the desk, be it only that
     * nobody was found in time. It may stand still.
     *
     * @param activeVisit the order's planned or running visit, null when nobody has it
     * @param sla null when it has no clock: then its last hour is at risk, and waiting stops the time
     */
    public static Urgency of(
            WorkOrderSummary order, @Nullable VisitSummary activeVisit, @Nullable OrderSla sla, Instant now) {
        if (!order.status().isOpen() || hasArrived(activeVisit)) {
            return CALM;
        }
        if (waitsInVain(sla)) {
            return AT_RISK;
        }
        if (stands(order, next(sla))) {
            return CALM;
        }
        var byDeadline = ofDeadline(order, sla, now);
        if (byDeadline != LATE && activeVisit != null) {
            return activeVisit.plannedStart().isAfter(order.dueAt()) ? AT_RISK : CALM;
        }
        return byDeadline == CALM && isLongWithNobody(sla, now) ? AT_RISK : byDeadline;
    }

    /** By its deadline alone, whoever has it and whoever ought to. */
    public static Urgency ofDeadline(WorkOrderSummary order, @Nullable OrderSla sla, Instant now) {
        var next = next(sla);
        if (!order.status().isOpen() || stands(order, next)) {
            return CALM;
        }
        if (next == null ? now.isAfter(order.dueAt()) : next.isMissed(now)) {
            return LATE;
        }
        var nears = next == null ? now.plus(RISK_BEFORE).isAfter(order.dueAt()) : isWarned(next);
        return nears ? AT_RISK : CALM;
    }

    private static @Nullable TargetState next(@Nullable OrderSla sla) {
        return sla == null ? null : sla.next().orElse(null);
    }

    private static boolean stands(WorkOrderSummary order, @Nullable TargetState next) {
        return next == null ? order.status() == WorkOrderStatus.WAITING : next.left() != null;
    }

    /** The customer may still be served in time, but not the desk's doing. */
    private static boolean isLongWithNobody(@Nullable OrderSla sla, Instant now) {
        return sla != null
                && sla.find(SlaTarget.DISPATCH)
                        .filter(given -> given.metAt() == null && (given.isMissed(now) || isWarned(given)))
                        .isPresent();
    }

    private static boolean waitsInVain(@Nullable OrderSla sla) {
        return sla != null
                && sla.find(SlaTarget.RESUME).filter(TargetState::isAlert).isPresent();
    }

    private static boolean isWarned(TargetState next) {
        return next.fired().stream().anyMatch(act -> act != EscalationAct.REMIND_ENGINEER);
    }

    private static boolean hasArrived(@Nullable VisitSummary visit) {
        return visit != null && visit.arrivedAt() != null;
    }
}
