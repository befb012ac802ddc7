package io.paidan.installer.tour;

import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

/** Typing in a new order without the mouse, and putting right what was noted of it. */
final class IntakeSteps {

    private static final String CUSTOMER = "Huber";
    private static final String CORRECT_PHONE = "4232330001";

    private final Journal journal;
    private final Hands hands;
    private final Eyes eyes;
    private final Desk desk;

    IntakeSteps(Journal journal, Hands hands, Eyes eyes, Desk desk) {
        this.journal = journal;
        this.hands = hands;
        this.eyes = eyes;
        this.desk = desk;
    }

    void walk() {
        journal.step("new order refused while fields are missing", this::tryEmpty);
        journal.step("new order created by keyboard", this::create);
        hands.press(KeyCode.ESCAPE);
        journal.step("a wrong telephone number of it corrected", this::correct);
    }

    private void tryEmpty() {
        hands.press(KeyCode.CONTROL, KeyCode.N);
        eyes.await("the form", () -> desk.node("#new-order").isVisible());
        hands.press(KeyCode.CONTROL, KeyCode.ENTER);
        eyes.await(
                "what is missing",
                () -> desk.find("#new-order-error-address")
                        .filter(Node::isVisible)
                        .isPresent());
    }

    private void create() {
        hands.act(() -> desk.node("#new-order-template").requestFocus());
        hands.press(KeyCode.DOWN);
        hands.press(KeyCode.DOWN);
        hands.press(KeyCode.ENTER);
        write("#new-order-title", "no hot water");
        write("#new-order-customer", CUSTOMER);
        write("#new-order-phone", "4232330000");
        write("#new-order-address", "landstrasse 1");
        eyes.await(
                "the address offered",
                () -> desk.reading(text -> text.startsWith("Landstrasse 1")).isPresent());
        journal.picture("address offered");
        hands.press(KeyCode.ENTER);
        journal.picture("form filled");
        hands.press(KeyCode.CONTROL, KeyCode.ENTER);
        eyes.await("the order on the board", () -> created().isPresent());
        eyes.await("the form closed", () -> !desk.node("#new-order").isVisible());
    }

    private void correct() {
        var order = hands.see(() -> created().orElseThrow());
        hands.act(() -> desk.console().selection().pickOrder(order.id()));
        hands.click(eyes.awaitValue("the link", () -> desk.seen("#correct-begin")));
        eyes.await("the fields", () -> desk.seen("#correct-phone").isPresent());
        write("#correct-phone", CORRECT_PHONE);
        journal.picture("correction");
        hands.press(KeyCode.ENTER);
        eyes.await(
                "the other number on the board",
                () -> created().filter(now -> now.phone().equals(CORRECT_PHONE)).isPresent());
        eyes.await("the fields closed", () -> desk.seen("#correct-phone").isEmpty());
    }

    private Optional<WorkOrderSummary> created() {
        return desk.console().store().orders().stream()
                .filter(order ->
                        order.customerName().equalsIgnoreCase(CUSTOMER) && order.status() == WorkOrderStatus.READY)
                .findFirst();
    }

    private void write(String field, String text) {
        hands.act(() -> desk.node(field).requestFocus());
        hands.act(() -> {
            if (desk.node(field) instanceof TextInputControl input) {
                input.selectAll();
            }
        });
        hands.type(text);
    }
}
