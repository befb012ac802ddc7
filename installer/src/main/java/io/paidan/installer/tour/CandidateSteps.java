package io.paidan.installer.tour;

import io.paidan.contract.workorder.WorkOrderSummary;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

/** Looking closer before deciding: all about a candidate, why others do not fit, who is near. */
final class CandidateSteps {

    private static final int TO_THE_END = 12;

    private final Journal journal;
    private final Hands hands;
    private final Eyes eyes;
    private final Desk desk;

    CandidateSteps(Journal journal, Hands hands, Eyes eyes, Desk desk) {
        this.journal = journal;
        this.hands = hands;
        this.eyes = eyes;
        this.desk = desk;
    }

    void walk() {
        journal.step("the way of an engineer, turn by turn", this::unfoldWay);
        journal.step("every component of a candidate in its unit", this::considerCandidate);
        journal.step("why the others do not fit, and what would help", this::readReasons);
        journal.step("who is within 15 minutes of an order", this::lookAround);
        journal.step("who is within 30 minutes", this::lookFurther);
    }

    /** The same once more, for another language or look. */
    void walkAgain() {
        journal.step("all about a candidate, and who is near", () -> {
            considerCandidate();
            lookAround();
            hands.press(KeyCode.R);
        });
        journal.step("reasons and remedies", this::readReasons);
    }

    private void unfoldWay() {
        click(".way-fold");
        eyes.await("the turns", () -> desk.seen(".way-turns").isPresent());
    }

    private void considerCandidate() {
        var order = eyes.awaitValue("a waiting order", () -> desk.waitingOrder(waiting -> true));
        select(order);
        click("#candidate-details-1");
        eyes.await("all about him", () -> desk.seen("#candidate-details").isPresent());
        eyes.await("his way", () -> desk.seen(".way-fold").isPresent());
    }

    private void select(WorkOrderSummary order) {
        hands.click(hands.see(() -> desk.orderRow(order.id()).orElseThrow()));
        eyes.await("its candidates", () -> desk.seen("#candidate-1").isPresent());
    }

    private void readReasons() {
        click(".icon-less"); // his rank may be another by now
        eyes.await("the details put away", () -> desk.seen("#candidate-details").isEmpty());
        click("#unfit");
        eyes.await("reasons", () -> desk.seen(".unfit-row").isPresent());
        hands.scroll(middleOfInspector(), TO_THE_END / 3);
        journal.picture("reasons");
        click("#unfit");
    }

    private void lookAround() {
        hands.act(() -> desk.map().requestFocus());
        hands.press(KeyCode.R);
        click("#segment-MINUTES_15");
        eyes.await("who is near", () -> saysWithin("15"));
        eyes.await("the map", () -> desk.map().isDrawn());
    }

    private void lookFurther() {
        click("#segment-MINUTES_30");
        eyes.await("who is near", () -> saysWithin("30"));
        journal.picture("within 30 minutes");
        hands.press(KeyCode.R);
    }

    private boolean saysWithin(String minutes) {
        return desk.seen("#map-reach-message")
                .filter(node -> node instanceof Labeled label && label.getText().contains(minutes))
                .isPresent();
    }

    private Point2D middleOfInspector() {
        return hands.middleOf(hands.see(() -> desk.node(".inspector")));
    }

    private void click(String selector) {
        Node node = eyes.awaitValue(selector, () -> desk.seen(selector));
        hands.click(node);
    }
}
