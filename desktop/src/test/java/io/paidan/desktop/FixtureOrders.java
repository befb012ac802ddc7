package io.paidan.desktop;

import io.paidan.contract.dispatch.DispatchState;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.sla.EscalationAct;
import io.paidan.contract.sla.OrderSla;
import io.paidan.contract.sla.SlaTarget;
import io.paidan.contract.sla.TargetState;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.WaitingReason;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The orders of the fixture, with what all of them have in common. */
final class FixtureOrders {

    private FixtureOrders() {}

    static WorkOrderSummary order(
            String number,
            String templateCode,
            Priority priority,
            String title,
            String customer,
            String address,
            GeoPoint place,
            WorkOrderStatus status,
            Instant due) {
        var template = FixtureCatalogue.template(templateCode);
        var territory = territoryOf(place);
        var waiting = status == WorkOrderStatus.WAITING ? WaitingReason.PARTS : null;
        return new WorkOrderSummary(
                BoardFixture.order(number),
                territory.split("-")[0],
                territory,
                "W-260321-" + number,
                status,
                waiting,
                null,
                priority,
                templateCode,
                template.serviceType(),
                template.category(),
                title,
                customer,
                number.equals("0042") ? "gold" : null,
                "+423 79 138 6021",
                address,
                place,
                template.duration(),
                due,
                null,
                template.requiredSkills(),
                template.likelyParts(),
                template.crewSize(),
                null,
                null,
                List.of(),
                DispatchState.BY_HAND,
                BoardFixture.at("08:00"),
                1);
    }

    /** Those that nobody has and whose time runs out within an hour have an alert. */
    static Stream<OrderSla> sla(WorkOrderSummary order) {
        var runsOut = order.status() == WorkOrderStatus.READY
                && order.dueAt().isBefore(BoardFixture.NOW.plus(Duration.ofHours(1)));
        var arrive = new TargetState(
                SlaTarget.ARRIVE,
                order.createdAt(),
                order.dueAt(),
                order.dueAt(),
                null,
                null,
                runsOut ? List.of(EscalationAct.WARN_DISPATCHER) : List.of(),
                runsOut ? BoardFixture.NOW : null,
                null,
                null);
        return Stream.of(new OrderSla(
                order.id(), order.region(), "standard", 1, order.priority().name(), null, List.of(arrive)));
    }

    private static String territoryOf(GeoPoint place) {
        return place.lat() > 47.19 ? "unterland-west" : place.lat() > 47.125 ? "oberland-nord" : "oberland-sued";
    }
}
