package io.paidan.server.dispatch;

import static java.util.stream.Collectors.joining;

import io.paidan.contract.dispatch.Obstacle;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.feed.DispatchEvent;
import io.paidan.contract.feed.DispatchEvent.AcceptanceMissed;
import io.paidan.contract.feed.DispatchEvent.DispatchChanged;
import io.paidan.contract.feed.DispatchEvent.EngineerChanged;
import io.paidan.contract.feed.DispatchEvent.ExpectedDayChanged;
import io.paidan.contract.feed.DispatchEvent.SlaChanged;
import io.paidan.contract.feed.DispatchEvent.VisitAssigned;
import io.paidan.contract.feed.DispatchEvent.VisitPinChanged;
import io.paidan.contract.feed.DispatchEvent.VisitStatusChanged;
import io.paidan.contract.feed.DispatchEvent.WorkOrderCorrected;
import io.paidan.contract.feed.DispatchEvent.WorkOrderLeft;
import io.paidan.contract.feed.DispatchEvent.WorkOrderRescheduled;
import io.paidan.contract.feed.DispatchEvent.WorkOrderStatusChanged;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.sla.OrderSla;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.feed.Outbox;
import io.paidan.server.workorder.History;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what happened: to the order's history for later, to the feed for everybody now. */
@Component
class Announcements {

    private final History history;
    private final Outbox outbox;
    private final Clock clock;

    Announcements(History history, Outbox outbox, Clock clock) {
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param crew the engineers of the event's visits, the chosen one first
     * @param former those who had it before; nobody when it was free
     * @param place where who took it himself stood, when he said it
     */
    void assigned(
            VisitAssigned event,
            List<EngineerSummary> crew,
            List<EngineerSummary> former,
            @Nullable String reason,
            @Nullable GeoPoint place,
            String actor) {
        var planned = new TimeWindow(event.visit().plannedStart(), event.visit().plannedEnd());
        var entry = new HistoryEntry(
                clock.instant(),
                actor,
                event.getClass().getSimpleName(),
                names(crew),
                former.isEmpty() ? null : names(former),
                planned.text(),
                reason);
        tell(event.order(), entry, place, event);
    }

    private static String names(List<EngineerSummary> several) {
        return several.stream().map(EngineerSummary::name).collect(joining(HistoryEntry.SEVERAL));
    }

    /** @param place where the engineer was, when he said it */
    void moved(VisitStatusChanged event, EngineerSummary engineer, @Nullable GeoPoint place, String actor) {
        var entry = entry(event, engineer.name(), event.from(), event.visit().status(), event.reason(), actor);
        tell(event.order(), entry, place, event);
    }

    /** @param subject what it waits for, or whose visit is to be done again; null for every other step */
    void moved(WorkOrderStatusChanged event, @Nullable String subject, String actor) {
        var entry = entry(event, subject, event.from(), event.order().status(), event.reason(), actor);
        tell(event.order(), entry, null, event);
    }

    /**
     * For later only, where a visit's own step does not say what it made of its order: that step has told everybody.
     *
     * @param from what the order was before; nothing is to be said when it is that still
     */
    void followed(WorkOrderSummary order, WorkOrderStatus from, String actor) {
        if (order.status() != from) {
            var entry = new HistoryEntry(
                    clock.instant(),
                    actor,
                    WorkOrderStatusChanged.class.getSimpleName(),
                    null,
                    from.name(),
                    order.status().name(),
                    null);
            history.append(order.region(), order.id(), entry, null);
        }
    }

    /** @param engineer whose visit it is */
    void pinChanged(VisitPinChanged event, WorkOrderSummary order, EngineerSummary engineer, String actor) {
        var visit = event.visit();
        var entry = new HistoryEntry(
                clock.instant(),
                actor,
                visit.pinned() ? "VisitPinned" : "VisitUnpinned",
                engineer.name(),
                null,
                new TimeWindow(visit.plannedStart(), visit.plannedEnd()).text(),
                null);
        tell(order, entry, null, event);
    }

    void rescheduled(WorkOrderRescheduled event, String actor) {
        var entry = new HistoryEntry(
                clock.instant(),
                actor,
                event.getClass().getSimpleName(),
                null,
                text(event.from()),
                text(event.order().window()),
                event.reason());
        tell(event.order(), entry, null, event);
    }

    /** For now only: each thing that was put right has told the history itself. */
    void corrected(WorkOrderCorrected event, String actor) {
        outbox.append(event.order().region(), event.order().territory(), event, actor);
    }

    void expected(ExpectedDayChanged event, String actor) {
        outbox.append(event.order().region(), event.order().territory(), event, actor);
        expected(event.order(), event.from(), actor);
    }

    /**
     * For later only: a step that says so itself has told everybody.
     *
     * @param from the day expected before; null when there was none
     */
    void expected(WorkOrderSummary order, @Nullable LocalDate from, String actor) {
        var day = order.expectedOn();
        var entry = new HistoryEntry(
                clock.instant(),
                actor,
                ExpectedDayChanged.class.getSimpleName(),
                null,
                from == null ? null : from.toString(),
                day == null ? null : day.toString(),
                null);
        history.append(order.region(), order.id(), entry, null);
    }

    private static @Nullable String text(@Nullable TimeWindow window) {
        return window == null ? null : window.text();
    }

    /** Of an engineer, who has no history. */
    void changed(EngineerSummary engineer, String actor) {
        outbox.append(engineer.region(), engineer.territory(), new EngineerChanged(engineer), actor);
    }

    void dispatchChanged(WorkOrderSummary order, String actor) {
        var event = new DispatchChanged(order);
        var state = order.dispatch();
        var obstacles = state.obstacles().isEmpty() ? null : Obstacle.text(state.obstacles());
        tell(order, entry(event, state.forwardedTo(), null, state.phase(), obstacles, actor), null, event);
    }

    /**
     * To those who lose sight of an order that has gone to another territory, and to those who see it from now on.
     *
     * @param clocks how it stands against what was promised; nothing when it has no clock
     */
    void placed(String formerTerritory, WorkOrderSummary order, List<OrderSla> clocks, String actor) {
        var concerned = List.of(formerTerritory, order.territory());
        outbox.append(order.region(), concerned, new WorkOrderLeft(order.id()), actor);
        clocks.forEach(sla -> outbox.append(order.region(), order.territory(), new SlaChanged(order, sla), actor));
    }

    /** @param byPolicy the name of the policy that decided what is done now; null when none did */
    void acceptanceMissed(AcceptanceMissed event, EngineerSummary engineer, @Nullable String byPolicy, String actor) {
        tell(event.order(), entry(event, engineer.name(), null, event.step(), byPolicy, actor), null, event);
    }

    private HistoryEntry entry(
            DispatchEvent event,
            @Nullable String subject,
            @Nullable Enum<?> from,
            Enum<?> to,
            @Nullable String reason,
            String actor) {
        return new HistoryEntry(
                clock.instant(),
                actor,
                event.getClass().getSimpleName(),
                subject,
                from == null ? null : from.name(),
                to.name(),
                reason);
    }

    private void tell(WorkOrderSummary order, HistoryEntry entry, @Nullable GeoPoint place, DispatchEvent event) {
        history.append(order.region(), order.id(), entry, place);
        outbox.append(order.region(), order.territory(), event, entry.actor());
    }
}
