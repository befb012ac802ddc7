package io.paidan.installer.tour;

import io.paidan.contract.dispatch.DispatchPhase;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.notice.Toast;
import io.paidan.installer.launch.PaidanHome;
import io.paidan.installer.launch.ServerProcess;
import javafx.geometry.BoundingBox;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/** Two people on one order; a server that goes and comes back. */
final class SharingSteps {

    private static final BoundingBox OVER_THE_OTHER = new BoundingBox(300, 120, 1200, 800);

    private final Journal journal;
    private final Hands hands;
    private final Eyes eyes;
    private final Desk first;
    private final PaidanHome home;
    private final ServerProcess server;
    private @Nullable WorkOrderSummary changedMeanwhile;

    SharingSteps(Journal journal, Hands hands, Eyes eyes, Desk first, PaidanHome home, ServerProcess server) {
        this.journal = journal;
        this.hands = hands;
        this.eyes = eyes;
        this.first = first;
        this.home = home;
        this.server = server;
    }

    void walk() {
        journal.step("two consoles on one order, the second told of the first", this::conflict);
        journal.step("server gone, last state marked and readable", this::serverGone);
        journal.step("server back, caught up without a restart", this::serverBack);
    }

    /** While the supervisor holds an order in the hand, the dispatcher gives it away. */
    private void conflict() {
        try (var second = Desk.open(
                hands, home, home.folder().resolve("supervisor"), server.address(), "supervisor", OVER_THE_OTHER)) {
            eyes.await("the second console", second::isLive);
            hands.act(second::toFront);
            var wanted = eyes.awaitValue("a waiting order", () -> second.waitingOrder(order -> true));
            hands.pickUp(
                    hands.middleOf(hands.see(() -> second.orderRow(wanted.id()).orElseThrow())));
            var best = eyes.awaitValue("the ranking", second::bestInSight);
            eyes.await("who has it in the hand, told to the first one", () -> first.isWatched(wanted.id()));
            hands.act(() -> first.console().dispatching().assign(wanted.id(), best));
            eyes.await(
                    "the first one's visit",
                    () -> first.visitOf(wanted.id()).isPresent()
                            && second.visitOf(wanted.id()).isPresent());
            hands.moveTo(hands.see(() -> second.engineerOnMap(best.engineerId()).orElseThrow()));
            hands.letGo();
            eyes.await("who was first", () -> second.toast(Toast.Kind.REFUSED).isPresent());
            var told = hands.see(
                    () -> second.toast(Toast.Kind.REFUSED).orElseThrow().text());
            if (!told.contains(first.console().user().displayName())) {
                throw new TourException("the second console does not say who was first: " + told);
            }
            journal.picture("conflict");
        }
        hands.act(first::toFront);
    }

    private void serverGone() {
        server.stop();
        eyes.await("the mark", first::isAway);
        var order = eyes.awaitValue(
                "an order that is still readable",
                () -> first.waitingOrder(waiting -> waiting.dispatch().phase() == DispatchPhase.POOL));
        hands.click(hands.see(() -> first.orderRow(order.id()).orElseThrow()));
        eyes.await(
                "the order in the inspector",
                () -> first.console().selection().orderId().isPresent());
        changedMeanwhile = order;
    }

    private void serverBack() {
        server.start();
        eyes.await("the connection", first::isLive);
        var order = changedMeanwhile;
        if (order == null) {
            throw new TourException("no order was selected while the server was away");
        }
        hands.click(hands.see(() -> first.orderRow(order.id()).orElseThrow()));
        eyes.await("its candidates", () -> first.find("#candidate-1").isPresent());
        hands.press(KeyCode.DIGIT1);
        eyes.await(
                "an event that came after the interruption",
                () -> first.visitOf(order.id()).isPresent());
    }
}
