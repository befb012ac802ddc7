package io.paidan.installer.tour;

import io.paidan.contract.dispatch.DispatchPhase;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.installer.launch.ServerProcess;
import io.paidan.installer.simulator.PhoneInHand;
import javafx.scene.control.MenuButton;

/** An order that the dispatcher gives to whoever takes it first. */
final class GrabSteps {

    private final Journal journal;
    private final Hands hands;
    private final Eyes eyes;
    private final Desk desk;
    private final ServerProcess server;
    private final OrderCard card;

    GrabSteps(Journal journal, Hands hands, Eyes eyes, Desk desk, ServerProcess server) {
        this.journal = journal;
        this.hands = hands;
        this.eyes = eyes;
        this.desk = desk;
        this.server = server;
        this.card = new OrderCard(hands, eyes, desk);
    }

    void walk() {
        journal.step("an order offered to all who can, taken by the quickest on his phone", this::grab);
    }

    private void grab() throws Exception {
        var order = card.openFrom(
                "UNASSIGNED", waiting -> waiting.dispatch().phase() == DispatchPhase.POOL && waiting.crewSize() == 1);
        eyes.await("its candidates", () -> desk.seen("#candidate-1").isPresent());
        var quickest = eyes.awaitValue("the best of them", () -> card.candidate(1));
        hands.act(() -> ((MenuButton) desk.node("#dispatch-menu"))
                .getItems().stream()
                        .filter(item -> "dispatch-GRAB".equals(item.getId()))
                        .findFirst()
                        .orElseThrow()
                        .fire());
        eyes.await(
                "it offered",
                () -> desk.console()
                        .store()
                        .findOrder(order.id())
                        .filter(now -> now.dispatch().phase() == DispatchPhase.OFFERED)
                        .isPresent());
        journal.picture("offered");
        try (var phone = PhoneInHand.of(server.address(), quickest.code())) {
            phone.grab(order.id());
        }
        eyes.await(
                "his visit, accepted with that",
                () -> desk.visitOf(order.id())
                        .filter(visit -> visit.engineerId().equals(quickest.id()))
                        .filter(visit ->
                                visit.status() != VisitStatus.PLANNED && visit.status() != VisitStatus.NOTIFIED)
                        .isPresent());
        var from = hands.see(() -> desk.console()
                .clockface()
                .time(desk.visitOf(order.id()).orElseThrow().plannedStart()));
        card.readHistory(quickest.name(), from);
    }
}
