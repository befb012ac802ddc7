package io.paidan.installer.tour;

import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.platform.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/** Orders that take more than one engineer or more than one visit, and what is told of them afterwards. */
final class VisitSteps {

    private static final int TURN = 3;
    private static final int MOST_TURNS = 20;

    private final Journal journal;
    private final Hands hands;
    private final Eyes eyes;
    private final Desk desk;

    VisitSteps(Journal journal, Hands hands, Eyes eyes, Desk desk) {
        this.journal = journal;
        this.hands = hands;
        this.eyes = eyes;
        this.desk = desk;
    }

    void walk() {
        journal.step("an order for two given to a crew", this::assignCrew);
        journal.step("one more visit planned beside", this::planFurther);
        journal.step("its history in sentences", this::readHistory);
    }

    private void assignCrew() {
        var order = eyes.awaitValue("an order for two", this::forTwo);
        hands.act(() -> desk.console().selection().pickOrder(order.id()));
        eyes.await("its candidates", () -> desk.seen("#candidate-1").isPresent());
        hands.act(() -> desk.map().requestFocus());
        hands.press(KeyCode.DIGIT1);
        eyes.await("the visits of both", () -> visits(order).size() == order.crewSize());
    }

    private void planFurther() {
        var order = eyes.awaitValue("the order", this::picked);
        hands.click(eyes.awaitValue("the button", () -> desk.seen("#further-visit")));
        eyes.await(
                "the candidates for one more", () -> desk.seen("#candidate-1").isPresent());
        journal.picture("one more visit");
        hands.click(eyes.awaitValue("the best", () -> desk.seen("#assign-best")));
        eyes.await("the second visit", () -> visits(order).stream().anyMatch(visit -> visit.sequence() == 2));
    }

    private void readHistory() {
        showAll("the history");
        journal.picture("history");
        hands.act(() -> desk.console().texts().localeProperty().set(Texts.ENGLISH));
        hands.click(eyes.awaitValue("where and with what", () -> desk.seen("#history-details")));
        eyes.await("a place and a device", () -> desk.seen(".happened .pd-11").isPresent());
        showAll("the places and devices");
        journal.picture("history with place and device");
        hands.act(() -> desk.console().texts().localeProperty().set(Texts.CHINESE));
    }

    /** It grows while it is looked at: what was the last line is not for long. */
    private void showAll(String what) {
        for (var turn = 0; turn < MOST_TURNS && !hands.see(this::isHistoryInSight); turn++) {
            hands.scroll(hands.middleOf(hands.see(() -> desk.node(".inspector"))), TURN);
        }
        eyes.await(what + " in full", this::isHistoryInSight);
    }

    private boolean isHistoryInSight() {
        return desk.seenAll(".happened")
                .reduce((earlier, later) -> later)
                .filter(Hands::isWhollyInSight)
                .isPresent();
    }

    private Optional<WorkOrderSummary> forTwo() {
        return desk.console().store().orders().stream()
                .filter(order -> order.status() == WorkOrderStatus.READY && order.crewSize() > 1)
                .findFirst();
    }

    private Optional<WorkOrderSummary> picked() {
        return desk.console().selection().orderId().flatMap(desk.console().store()::findOrder);
    }

    private List<VisitSummary> visits(WorkOrderSummary order) {
        return desk.console().store().activeVisits(order.id());
    }
}
