package io.paidan.desktop;

import io.paidan.contract.sla.EscalationAct;
import io.paidan.contract.sla.OrderSla;
import io.paidan.contract.sla.SlaTarget;
import io.paidan.contract.sla.TargetState;
import io.paidan.contract.workorder.WorkOrderSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clocks of orders that wait. */
public final class FixtureWaits {

    private FixtureWaits() {}

    /** It has waited for two days; its clock stands. */
    public static OrderSla until(WorkOrderSummary order, Instant goesOnBy) {
        return new OrderSla(
                order.id(), order.region(), "p", 1, "P", since(), List.of(target(goesOnBy, List.of(), null)));
    }

    /** It should have gone on by then, and somebody was told. */
    public static OrderSla inVain(WorkOrderSummary order, Instant goesOnBy) {
        var target = target(goesOnBy, List.of(EscalationAct.WARN_DISPATCHER), goesOnBy);
        return new OrderSla(order.id(), order.region(), "p", 1, "P", since(), List.of(target));
    }

    private static Instant since() {
        return BoardFixture.NOW.minus(Duration.ofDays(2));
    }

    private static TargetState target(Instant goesOnBy, List<EscalationAct> fired, @Nullable Instant raisedAt) {
        return new TargetState(SlaTarget.RESUME, since(), goesOnBy, goesOnBy, null, null, fired, raisedAt, null, null);
    }
}
