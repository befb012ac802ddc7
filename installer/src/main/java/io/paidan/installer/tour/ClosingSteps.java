package io.paidan.installer.tour;

import static java.util.stream.Collectors.toSet;

import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.notice.Toast;
import io.paidan.desktop.platform.SureButton;
import io.paidan.installer.launch.PaidanHome;
import io.paidan.installer.launch.ServerProcess;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.geometry.BoundingBox;
import javafx.scene.Node;
import javafx.scene.control.Labeled;

/** What becomes of work that is done: a customer is called back, a supervisor closes. */
final class ClosingSteps {

    private static final BoundingBox WHOLE_SCREEN = new BoundingBox(0, 0, 1600, 1000);

    private final Journal journal;
    private final Hands hands;
    private final Eyes eyes;

    ClosingSteps(Journal journal, Hands hands, Eyes eyes) {
        this.journal = journal;
        this.hands = hands;
        this.eyes = eyes;
    }

    void walk(PaidanHome home, ServerProcess server) {
        var settings = home.folder().resolve("closing");
        try (var desk = Desk.open(hands, home, settings, server.address(), "supervisor", WHOLE_SCREEN)) {
            journal.step("a completed order confirmed after calling back", () -> {
                eyes.await("the board", desk::isLive);
                hands.act(desk::toFront);
                confirm(desk);
            });
            journal.step("all that is confirmed closed at once", () -> closeAll(desk));
        }
    }

    private void confirm(Desk desk) {
        hands.click(hands.see(() -> desk.node("#view-TO_CONFIRM")));
        var order = eyes.awaitValue("a completed order", () -> listed(desk, WorkOrderStatus.COMPLETED));
        hands.click(hands.see(() -> desk.orderRow(order.id()).orElseThrow()));
        var confirm = eyes.awaitValue("the button", () -> act(desk, "inspector.act.order.CONFIRMED"));
        journal.picture("to confirm");
        hands.click(confirm);
        eyes.await("it confirmed", () -> all(desk, WorkOrderStatus.CONFIRMED).contains(order.id()));
    }

    private void closeAll(Desk desk) {
        hands.click(hands.see(() -> desk.node("#view-TO_CLOSE")));
        eyes.await(
                "a confirmed order",
                () -> listed(desk, WorkOrderStatus.CONFIRMED).isPresent());
        var confirmed = hands.see(() -> all(desk, WorkOrderStatus.CONFIRMED));
        journal.picture("to close");
        hands.click(eyes.awaitValue("the button", () -> desk.seen("#close-all")));
        hands.click(eyes.awaitValue(
                "the question on it",
                () -> desk.seen("#close-all")
                        .filter(button -> button instanceof SureButton sure && sure.isAnswerable())));
        eyes.await("them closed", () -> all(desk, WorkOrderStatus.CLOSED).containsAll(confirmed));
        eyes.await("the result", () -> desk.toast(Toast.Kind.TOLD).isPresent());
    }

    private static Optional<WorkOrderSummary> listed(Desk desk, WorkOrderStatus status) {
        return desk.console().store().orders().stream()
                .filter(order -> order.status() == status)
                .filter(order -> desk.orderRow(order.id()).isPresent())
                .findFirst();
    }

    private static Set<UUID> all(Desk desk, WorkOrderStatus status) {
        return desk.console().store().orders().stream()
                .filter(order -> order.status() == status)
                .map(WorkOrderSummary::id)
                .collect(toSet());
    }

    private static Optional<Node> act(Desk desk, String textKey) {
        var words = desk.console().texts().get(textKey);
        return desk.seenAll(".act-buttons .button")
                .filter(node ->
                        node instanceof Labeled button && button.getText().equals(words))
                .findFirst();
    }
}
