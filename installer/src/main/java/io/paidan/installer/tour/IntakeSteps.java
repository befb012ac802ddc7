package io.paidan.installer.tour;

import io.paidan.contract.workorder.WorkOrderStatus;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

/** Typing in a new order without the mouse. */
final class IntakeSteps {

    private static final String CUSTOMER = "Huber";

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
        eyes.await(
                "the order on the board",
                () -> desk.console().store().orders().stream()
                        .anyMatch(order -> order.customerName().equalsIgnoreCase(CUSTOMER)
                                && order.status() == WorkOrderStatus.READY));
        eyes.await("the form closed", () -> !desk.node("#new-order").isVisible());
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
