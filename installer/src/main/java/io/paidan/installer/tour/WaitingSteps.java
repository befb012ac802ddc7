package io.paidan.installer.tour;

import io.paidan.contract.dispatch.DispatchPhase;
import io.paidan.contract.sla.OrderSla;
import io.paidan.contract.sla.SlaTarget;
import io.paidan.contract.sla.TargetState;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.notice.Toast;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/** What does not happen today: an order that waits for a part, one whose customer has another day. */
final class WaitingSteps {

    private static final String ANOTHER_DAY = "客户今天不在家，改到明天上午";

    private final Journal journal;
    private final Hands hands;
    private final Eyes eyes;
    private final Desk desk;
    private final OrderCard card;
    private @Nullable WorkOrderSummary order;
    private Instant dueBefore = Instant.MAX;

    WaitingSteps(Journal journal, Hands hands, Eyes eyes, Desk desk) {
        this.journal = journal;
        this.hands = hands;
        this.eyes = eyes;
        this.desk = desk;
        this.card = new OrderCard(hands, eyes, desk);
    }

    void walk() {
        journal.step("an order put off until its part comes, its clock stopped", this::waitForPart);
        journal.step("the part is there: the order waits for nobody, its clock runs", this::goOn);
        journal.step("another time agreed with the customer, the visit taken back", this::reschedule);
    }

    private void waitForPart() {
        var picked = card.openFrom(
                "UNASSIGNED",
                waiting -> waiting.dispatch().phase() == DispatchPhase.POOL
                        && waiting.window() == null
                        && arriving(waiting.id())
                                .filter(arriving -> arriving.dueAt().isAfter(now()))
                                .isPresent());
        order = picked;
        dueBefore = hands.see(() -> arriving(picked.id()).orElseThrow().dueAt());
        card.press("inspector.act.waiting.PARTS");
        var tomorrow = hands.see(this::tomorrow);
        eyes.await(
                "the question for the day",
                () -> desk.seen("#expected-step-day").isPresent());
        hands.press(KeyCode.CONTROL, KeyCode.A);
        hands.type(tomorrow.toString());
        journal.picture("day of the part");
        hands.press(KeyCode.ENTER);
        var waits = card.awaitStatus(picked.id(), WorkOrderStatus.WAITING);
        if (!tomorrow.equals(waits.expectedOn())) {
            throw new TourException("the part is expected on " + waits.expectedOn());
        }
        eyes.await(
                "its clock to stand",
                () -> sla(picked.id()).filter(now -> now.pausedSince() != null).isPresent());
        var paused = card.words("inspector.target.paused", "");
        eyes.await("that it stands, on the right", () -> card.says(".target-state", paused));
        eyes.await("what it waits for", () -> desk.seen("#expected-line").isPresent());
        hands.click(hands.see(() -> desk.node("#view-WAITING")));
        eyes.await("it among those that wait", () -> desk.orderRow(picked.id()).isPresent());
        hands.bringIntoSight(hands.see(() -> desk.node("#targets")));
        journal.picture("clock stopped");
        card.readHistory(card.words("inspector.expected.day"));
    }

    private void goOn() {
        var waited = order();
        card.press("inspector.act.order.READY");
        card.awaitStatus(waited.id(), WorkOrderStatus.READY);
        eyes.await(
                "its clock to run",
                () -> sla(waited.id()).filter(now -> now.pausedSince() == null).isPresent());
        eyes.await(
                "more time by as much as it waited",
                () -> arriving(waited.id())
                        .filter(now -> now.dueAt().isAfter(dueBefore))
                        .isPresent());
        var left = card.words("inspector.target.left", "");
        eyes.await("that it runs, on the right", () -> card.says(".target-state", left));
        hands.click(hands.see(() -> desk.node("#view-UNASSIGNED")));
        eyes.await("it in the list", () -> desk.orderRow(waited.id()).isPresent());
        hands.bringIntoSight(hands.see(() -> desk.node("#targets")));
        journal.picture("clock runs");
        card.readHistory(hands.see(() -> desk.console().texts().of(WorkOrderStatus.READY)));
    }

    private void reschedule() {
        var picked = order();
        card.assign(picked.id());
        card.awaitStatus(picked.id(), WorkOrderStatus.SCHEDULED);
        hands.press(KeyCode.T);
        eyes.await("the fields", () -> desk.seen("#reschedule-from").isPresent());
        var tomorrow = hands.see(this::tomorrow);
        hands.act(() -> desk.node("#reschedule-day").requestFocus());
        hands.press(KeyCode.CONTROL, KeyCode.A);
        hands.type(tomorrow.toString());
        hands.press(KeyCode.TAB);
        over("#reschedule-from", "9.00");
        over("#reschedule-to", "11.30");
        card.write("#reschedule-reason", ANOTHER_DAY);
        journal.picture("another time");
        hands.press(KeyCode.ENTER);
        eyes.await(
                "the new time on the board",
                () -> desk.console()
                        .store()
                        .findOrder(picked.id())
                        .filter(now -> now.window() != null
                                && LocalDate.ofInstant(now.window().start(), zone())
                                        .equals(tomorrow))
                        .isPresent());
        eyes.await(
                "the visit of today taken back", () -> desk.visitOf(picked.id()).isEmpty());
        eyes.await(
                "it told",
                () -> desk.toast(Toast.Kind.TOLD)
                        .filter(toast -> OrderCard.tells(toast.text(), "9:00"))
                        .isPresent());
        journal.picture("agreed");
        card.readHistory("9:00", ANOTHER_DAY);
    }

    private void over(String field, String typed) {
        hands.act(() -> desk.node(field).requestFocus());
        hands.press(KeyCode.CONTROL, KeyCode.A);
        hands.type(typed);
    }

    /** The order that was put off. */
    WorkOrderSummary putOff() {
        return order();
    }

    private Optional<OrderSla> sla(UUID id) {
        return desk.console().store().findSla(id);
    }

    /** While nobody has come. */
    private Optional<TargetState> arriving(UUID id) {
        return sla(id).flatMap(sla -> sla.find(SlaTarget.ARRIVE)).filter(state -> state.metAt() == null);
    }

    private LocalDate tomorrow() {
        return LocalDate.ofInstant(now(), zone()).plusDays(1);
    }

    private Instant now() {
        return desk.console().clock().instant();
    }

    private ZoneId zone() {
        return desk.console().store().territories().getFirst().zone();
    }

    private WorkOrderSummary order() {
        if (order == null) {
            throw new TourException("no order was put off");
        }
        return order;
    }
}
