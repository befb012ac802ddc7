package io.paidan.installer.tour;

import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.installer.launch.PaidanHome;
import io.paidan.installer.launch.ServerProcess;
import javafx.geometry.BoundingBox;
import org.jspecify.annotations.Nullable;

/** A customer calls again: what was done is to be done once more, or not at all. */
final class ReworkSteps {

    private static final BoundingBox WHOLE_SCREEN = new BoundingBox(0, 0, 1600, 1000);
    private static final String STILL_BROKEN = "客户来电：修好两小时后又坏了";
    private static final String REPAIRED = "客户已自行修好";

    private final Journal journal;
    private final Hands hands;
    private final Eyes eyes;
    private final Desk dispatcher;
    private final PaidanHome home;
    private final ServerProcess server;
    private @Nullable WorkOrderSummary reworked;

    ReworkSteps(Journal journal, Hands hands, Eyes eyes, Desk dispatcher, PaidanHome home, ServerProcess server) {
        this.journal = journal;
        this.hands = hands;
        this.eyes = eyes;
        this.dispatcher = dispatcher;
        this.home = home;
        this.server = server;
    }

    /**
     * @param waiting with an order that its customer calls off
     * @param files that the agent never had
     */
    void walk(WaitingSteps waiting, FileSteps files) {
        var settings = home.folder().resolve("agent");
        try (var agent = Desk.open(hands, home, settings, server.address(), "agent", WHOLE_SCREEN)) {
            journal.step("a completed order sent back by an agent who was called", () -> {
                eyes.await("the agent's console", agent::isLive);
                hands.act(agent::toFront);
                sendBack(agent);
            });
            journal.step("an order called off with the reason", () -> callOff(agent, waiting.putOff()));
            files.seeElsewhere(agent);
        }
        hands.act(dispatcher::toFront);
        journal.step("the rework waiting at the dispatcher's, counted", this::readRework);
    }

    private void sendBack(Desk agent) {
        var card = new OrderCard(hands, eyes, agent);
        var done = card.openFrom("TO_CONFIRM", order -> order.status() == WorkOrderStatus.COMPLETED);
        reworked = done;
        card.press("inspector.act.rework");
        eyes.await("the question why", () -> agent.seen("#reason").isPresent());
        card.write("#reason", STILL_BROKEN);
        journal.picture("why it is to be done again");
        card.giveReason(STILL_BROKEN);
        card.awaitStatus(done.id(), WorkOrderStatus.READY);
        var counted = card.words("inspector.reworks", 1);
        eyes.await(
                "it counted",
                () -> agent.reading(text -> OrderCard.tells(text, counted)).isPresent());
        journal.picture("sent back");
        card.readHistory(STILL_BROKEN);
    }

    private void callOff(Desk agent, WorkOrderSummary unwanted) {
        var card = new OrderCard(hands, eyes, agent);
        card.search(unwanted);
        card.press("inspector.act.order.CANCELLED");
        card.giveReason(REPAIRED);
        card.awaitStatus(unwanted.id(), WorkOrderStatus.CANCELLED);
        card.readHistory(REPAIRED);
    }

    private void readRework() {
        if (reworked == null) {
            throw new TourException("nothing was sent back");
        }
        var again = reworked;
        var card = new OrderCard(hands, eyes, dispatcher);
        card.search(again);
        hands.click(hands.see(() -> dispatcher.node("#view-UNASSIGNED")));
        eyes.await(
                "it to wait",
                () -> dispatcher
                        .console()
                        .store()
                        .findOrder(again.id())
                        .filter(now -> now.status() == WorkOrderStatus.READY)
                        .isPresent());
        eyes.await("its candidates", () -> dispatcher.seen("#candidate-1").isPresent());
        var counted = card.words("inspector.reworks", 1);
        eyes.await(
                "it counted",
                () -> dispatcher.reading(text -> OrderCard.tells(text, counted)).isPresent());
    }
}
