package io.paidan.installer.tour;

import io.paidan.contract.dispatch.DispatchPhase;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.installer.launch.ServerProcess;
import io.paidan.installer.simulator.PhoneInHand;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.jspecify.annotations.Nullable;

/** An engineer says no: the desk hears of it, and the order is the desk's again. */
final class DeclineSteps {

    private static final String REASON = "车在半路抛锚，赶不过去";

    private final Journal journal;
    private final Hands hands;
    private final Eyes eyes;
    private final Desk desk;
    private final ServerProcess server;
    private final OrderCard card;
    private @Nullable WorkOrderSummary order;
    private @Nullable String engineer;

    DeclineSteps(Journal journal, Hands hands, Eyes eyes, Desk desk, ServerProcess server) {
        this.journal = journal;
        this.hands = hands;
        this.eyes = eyes;
        this.desk = desk;
        this.server = server;
        this.card = new OrderCard(hands, eyes, desk);
    }

    void walk() {
        journal.step("an engineer declines his visit on his phone", this::decline);
        journal.step("the dispatcher told who declined what, and why", this::readNotice);
        journal.step("the declined order waiting again, the reason in its history", this::readOrder);
    }

    private void decline() throws Exception {
        var picked = card.openFrom(
                "UNASSIGNED", waiting -> waiting.dispatch().phase() == DispatchPhase.POOL && waiting.crewSize() == 1);
        order = picked;
        var visit = card.assign(picked.id());
        engineer = card.nameOf(visit.engineerId());
        eyes.await(
                "him to be told",
                () -> desk.visitOf(picked.id())
                        .filter(now -> now.status() != VisitStatus.PLANNED)
                        .isPresent());
        try (var phone = PhoneInHand.of(server.address(), card.codeOf(visit.engineerId()))) {
            phone.decline(picked.id(), REASON);
        }
        card.awaitStatus(picked.id(), WorkOrderStatus.READY);
        eyes.await("nobody to have it", () -> desk.visitOf(picked.id()).isEmpty());
    }

    private void readNotice() {
        hands.click(hands.see(() -> desk.node("#bell")));
        var notice = eyes.<Node>awaitValue("the notice", () -> desk.reading(this::isOfTheDecline));
        journal.picture("notice of it");
        hands.act(() -> desk.console().selection().clear());
        hands.click(notice);
        eyes.await("its order on the right", () -> card.isOpen(order().id()));
        eyes.await("the notices closed", () -> !desk.isPoppedUp("#notices"));
    }

    private boolean isOfTheDecline(String text) {
        return OrderCard.tells(text, order().number(), REASON);
    }

    private void readOrder() {
        hands.click(hands.see(() -> desk.node("#view-UNASSIGNED")));
        eyes.await(
                "it in the list",
                () -> desk.console()
                        .store()
                        .findOrder(order().id())
                        .filter(now -> now.status() == WorkOrderStatus.READY)
                        .isPresent());
        var row = eyes.awaitValue("its row", () -> desk.orderRow(order().id()));
        if (!hands.see(() -> reads(row, order().title()))) {
            throw new TourException("the row does not read like the order");
        }
        journal.picture("in the list again");
        card.readHistory(engineer(), REASON);
    }

    private static boolean reads(Node row, String text) {
        return row.lookupAll(".label").stream()
                .anyMatch(
                        node -> node instanceof Labeled label && label.getText().contains(text));
    }

    private WorkOrderSummary order() {
        if (order == null) {
            throw new TourException("nobody declined anything");
        }
        return order;
    }

    private String engineer() {
        if (engineer == null) {
            throw new TourException("nobody had the order");
        }
        return engineer;
    }
}
