package io.paidan.desktop;

import io.paidan.contract.sla.BusinessCalendar;
import io.paidan.contract.sla.EscalationAct;
import io.paidan.contract.sla.OpenAcceptance;
import io.paidan.contract.sla.OrderSla;
import io.paidan.contract.sla.SlaCase;
import io.paidan.contract.sla.SlaChoice;
import io.paidan.contract.sla.SlaDetails;
import io.paidan.contract.sla.SlaPolicy;
import io.paidan.contract.sla.SlaTarget;
import io.paidan.contract.sla.TargetState;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceType;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SLA policies of the fixture's company, and why an urgent repair for a gold customer in Vaduz has the one it has. */
public final class FixturePolicies {

    public static final SlaPolicy GOLD = policy("gold-p1", "金卡紧急", "gold", Priority.P1, null);
    public static final SlaPolicy URGENT = policy("urgent", "紧急工单", null, Priority.P1, null);
    public static final SlaPolicy VADUZ = policy("vaduz", "瓦杜兹", null, null, "oberland-nord");
    public static final SlaPolicy ANY = policy("any", "通用", null, null, null);

    private FixturePolicies() {}

    /**
     * @param planned with which its clock was set
     * @param named by its template; null for none
     * @param ofCompany those there are now
     */
    public static SlaDetails details(SlaPolicy planned, @Nullable SlaPolicy named, SlaPolicy... ofCompany) {
        var order = new SlaCase(
                named == null ? null : named.id(),
                "gold",
                Priority.P1,
                ServiceType.REPAIR,
                List.of("oberland-nord", "oberland"));
        var sla = new OrderSla(
                BoardFixture.order("0042"),
                "oberland",
                planned.id(),
                planned.version(),
                planned.name(),
                null,
                List.of());
        return new SlaDetails(sla, SlaChoice.of(List.of(ofCompany), order), false, List.of());
    }

    /** Of an order that was dispatched late, and whose engineer was reminded to accept. */
    public static SlaDetails reminded(SlaDetails details) {
        var engineer = BoardFixture.board().engineers().getFirst().id();
        var open = new OpenAcceptance(
                new UUID(0, 1), engineer, BoardFixture.NOW.plusSeconds(240), BoardFixture.NOW.minusSeconds(180));
        return new SlaDetails(details.sla(), details.choice(), details.calendarChanged(), List.of(open));
    }

    /** Four targets: met, met too late, over, and still running. */
    public static OrderSla fourTargets(UUID order, String region) {
        return new OrderSla(
                order,
                region,
                GOLD.id(),
                GOLD.version(),
                GOLD.name(),
                null,
                List.of(
                        target(SlaTarget.DISPATCH, -60, -70),
                        target(SlaTarget.ACCEPT, -3, null),
                        target(SlaTarget.ARRIVE, 31, null),
                        target(SlaTarget.COMPLETE, 151, null)));
    }

    private static TargetState target(SlaTarget target, int due, @Nullable Integer met) {
        var dueAt = BoardFixture.NOW.plus(Duration.ofMinutes(due));
        var metAt = met == null ? null : BoardFixture.NOW.plus(Duration.ofMinutes(met));
        var acts = target == SlaTarget.ACCEPT ? List.of(EscalationAct.REMIND_ENGINEER) : List.<EscalationAct>of();
        var raisedAt = acts.isEmpty() ? null : dueAt;
        return new TargetState(
                target, dueAt.minus(Duration.ofHours(1)), dueAt, dueAt, null, metAt, acts, raisedAt, null, null);
    }

    /** The next version of a policy: for customers of any tier. */
    public static SlaPolicy changed(SlaPolicy before) {
        return new SlaPolicy(
                before.id(),
                before.version() + 1,
                before.name(),
                null,
                before.priority(),
                before.serviceType(),
                before.territory(),
                before.calendar(),
                before.toDispatch(),
                before.toAccept(),
                before.toArrive(),
                before.toComplete(),
                before.afterTimeout(),
                before.steps());
    }

    private static SlaPolicy policy(
            String id, String name, @Nullable String tier, @Nullable Priority priority, @Nullable String territory) {
        return new SlaPolicy(
                id,
                1,
                name,
                tier,
                priority,
                null,
                territory,
                BusinessCalendar.ROUND_THE_CLOCK.id(),
                null,
                null,
                Duration.ofHours(2),
                null,
                null,
                SlaPolicy.USUAL_STEPS);
    }
}
