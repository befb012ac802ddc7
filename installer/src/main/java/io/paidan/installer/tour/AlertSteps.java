package io.paidan.installer.tour;

import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

/** What the console tells its user of itself: alerts of what runs out of time, and notices. */
final class AlertSteps {

    private final Journal journal;
    private final Hands hands;
    private final Eyes eyes;
    private final Desk desk;

    AlertSteps(Journal journal, Hands hands, Eyes eyes, Desk desk) {
        this.journal = journal;
        this.hands = hands;
        this.eyes = eyes;
        this.desk = desk;
    }

    void work() {
        journal.step("an alert taken", this::take);
        journal.step("the order of the alert opened", this::openOrder);
    }

    void read() {
        journal.step("notices read", this::readNotices);
    }

    private void take() {
        hands.act(() -> desk.console().selection().clear());
        hands.click(hands.see(() -> desk.node("#alerts")));
        eyes.await("the alerts", () -> desk.isPoppedUp("#alert-rows"));
        hands.press(KeyCode.T);
        var me = hands.see(() -> desk.console().user().displayName());
        eyes.await(
                "who has it",
                () -> desk.poppedUp("#alert-take")
                        .filter(node ->
                                node instanceof Labeled taken && taken.getText().contains(me))
                        .isPresent());
    }

    private void openOrder() {
        hands.press(KeyCode.ENTER);
        eyes.await("the alerts closed", () -> !desk.isPoppedUp("#alert-rows"));
        eyes.await("its order", () -> desk.console().selection().orderId().isPresent());
    }

    private void readNotices() {
        hands.click(hands.see(() -> desk.node("#bell")));
        eyes.await("the notices", () -> desk.isPoppedUp(".notice-row"));
        journal.picture("notices");
        hands.press(KeyCode.ESCAPE);
        eyes.await("the notices closed", () -> !desk.isPoppedUp("#notices"));
    }
}
