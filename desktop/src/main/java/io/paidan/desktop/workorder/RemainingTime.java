package io.paidan.desktop.workorder;

import io.paidan.contract.sla.OrderSla;
import io.paidan.contract.sla.SlaTarget;
import io.paidan.contract.sla.TargetState;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The few characters that say how long an order has for what comes next: {@code 0:31}, {@code 1:18 超时}, {@code 明日 09:00–11:00}. */
public final class RemainingTime {

    private static final Duration FAR = Duration.ofHours(10);

    private final Texts texts;
    private final Clockface clockface;

    public RemainingTime(Texts texts, Clockface clockface) {
        this.texts = texts;
        this.clockface = clockface;
    }

    /**
     * @param activeVisit the order's planned or running visit, null when nobody has it
     * @param sla null when it has no clock
     */
    public String text(
            WorkOrderSummary order, @Nullable VisitSummary activeVisit, @Nullable OrderSla sla, Instant now) {
        if (order.status() == WorkOrderStatus.WAITING && order.waitingReason() != null) {
            var why = texts.of(order.waitingReason());
            var briefly = texts.get("workorder.waits." + order.waitingReason().name());
            if (order.expectedOn() != null) {
                return texts.get("workorder.expected", briefly, clockface.day(order.expectedOn()));
            }
            return sla == null
                    ? why
                    : sla.next()
                            .map(TargetState::left)
                            .map(left -> texts.get("workorder.paused", briefly, hoursMinutes(left)))
                            .orElse(why);
        }
        if (!order.status().isOpen()) {
            return texts.of(order.status());
        }
        if (activeVisit != null && activeVisit.arrivedAt() != null) {
            return texts.of(activeVisit.status());
        }
        if (sla != null && hasArrived(sla)) { // and has to come again
            return sla.next()
                    .map(completing -> text(completing.dueAt(), now))
                    .orElseGet(() -> texts.of(order.status()));
        }
        var window = order.window();
        var far = Duration.between(now, order.dueAt()).compareTo(FAR) >= 0;
        return window != null && far ? clockface.span(window.start(), window.end(), now) : text(order.dueAt(), now);
    }

    private static boolean hasArrived(OrderSla sla) {
        return sla.find(SlaTarget.ARRIVE)
                .filter(arriving -> arriving.metAt() != null)
                .isPresent();
    }

    private String text(Instant due, Instant now) {
        var left = Duration.between(now, due);
        if (left.isNegative()) {
            return texts.get("workorder.late", hoursMinutes(left.negated()));
        }
        return left.compareTo(FAR) < 0 ? hoursMinutes(left) : clockface.timeOrDay(due, now);
    }

    private static String hoursMinutes(Duration duration) {
        return "%d:%02d".formatted(duration.toHours(), duration.toMinutesPart());
    }
}
