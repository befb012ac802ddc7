package io.paidan.installer.tour;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.notice.Toast;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/** Finding an order, giving it to somebody by drag, taking it back. */
final class DispatchSteps {

    /** What is planned later than this before tomorrow's same hour is not of today. */
    private static final Duration ALMOST_A_DAY = Duration.ofHours(10);

    private static final String ADDRESS = "landstrasse schaan";

    private final Journal journal;
    private final Hands hands;
    private final Eyes eyes;
    private final Desk desk;
    private @Nullable WorkOrderSummary order;
    private @Nullable Candidate chosen;

    DispatchSteps(Journal journal, Hands hands, Eyes eyes, Desk desk) {
        this.journal = journal;
        this.hands = hands;
        this.eyes = eyes;
        this.desk = desk;
    }

    void walk() {
        journal.step("address searched", this::searchAddress);
        journal.step("order selected", this::selectOrder);
        journal.step("order dragged from the list onto the best engineer on the map", this::dragOntoMap);
        journal.step("event seen", this::seeEvent);
        journal.step("undone", this::undo);
        journal.step("redone and undone again", this::redo);
        journal.step("unfit engineer refused with the reason", this::dropOnUnfit);
        journal.step("order dragged from the map onto a timeline row", this::dragOntoTimeline);
        journal.step("order given to an engineer for tomorrow", this::dragOntoTomorrow);
        journal.step("order assigned by the key of a candidate", this::assignByKey);
        journal.step("the visit pinned where it is", this::pin);
        journal.step("engineer selected, his route shown", this::selectEngineer);
    }

    private void searchAddress() {
        hands.press(KeyCode.CONTROL, KeyCode.K);
        hands.type(ADDRESS);
        eyes.await("a found place", () -> desk.isPoppedUp("#search-hits"));
        journal.picture("address found");
        hands.press(KeyCode.ENTER);
        hands.lookUp();
        eyes.await("the map of the place", () -> desk.map().isDrawn());
    }

    private void selectOrder() {
        hands.press(KeyCode.ESCAPE);
        showRegion();
        var picked = eyes.awaitValue("a waiting order", () -> desk.waitingOrder(waiting -> true));
        order = picked;
        hands.click(hands.see(() -> desk.orderRow(picked.id()).orElseThrow()));
        eyes.await(
                "the order in the inspector",
                () -> desk.console()
                        .selection()
                        .orderId()
                        .filter(picked.id()::equals)
                        .isPresent());
        eyes.await("its candidates", () -> desk.find("#candidate-1").isPresent());
    }

    /** So that everybody is in sight. */
    private void showRegion() {
        hands.act(() -> desk.map().requestFocus());
        hands.press(KeyCode.DIGIT0);
    }

    private void dragOntoMap() {
        var dragged = order();
        hands.pickUp(hands.middleOf(hands.see(() -> desk.orderRow(dragged.id()).orElseThrow())));
        var best = eyes.awaitValue("the ranking", desk::best);
        journal.picture("picked up");
        hands.act(() -> desk.showOnMap(best.engineerId()));
        hands.moveTo(hands.see(() -> desk.engineerOnMap(best.engineerId()).orElseThrow()));
        eyes.await(
                "the consequences",
                () -> desk.inHand()
                        .map(session -> session.previewProperty().get())
                        .isPresent());
        chosen = hands.see(() -> desk.hovered().orElse(best)); // discs may overlap: whoever is lit gets it
        journal.picture("held over the engineer");
        hands.letGo();
        eyes.await("the toast", () -> desk.toast(Toast.Kind.TOLD).isPresent());
    }

    private void seeEvent() {
        eyes.await("the event", () -> desk.isHeldBy(order().id(), chosen().engineerId()));
    }

    private void undo() {
        hands.press(KeyCode.CONTROL, KeyCode.Z);
        eyes.await(
                "the order back in the pool", () -> desk.visitOf(order().id()).isEmpty());
    }

    private void redo() {
        hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        eyes.await("the order with the engineer again", () -> desk.isHeldBy(order().id(), chosen().engineerId()));
        undo();
    }

    private void dropOnUnfit() {
        var dragged = order();
        showRegion();
        hands.pickUp(hands.middleOf(hands.see(() -> desk.orderRow(dragged.id()).orElseThrow())));
        eyes.await("the ranking", () -> desk.best().isPresent());
        var unfit = eyes.awaitValue("an unfit engineer", desk::unfitInSight);
        hands.moveTo(hands.see(() -> desk.engineerOnMap(unfit.engineerId()).orElseThrow()));
        journal.picture("held over an unfit engineer");
        hands.letGo();
        eyes.await("the refusal", () -> desk.toast(Toast.Kind.REFUSED).isPresent());
        if (hands.see(() -> desk.visitOf(dragged.id()).isPresent())) {
            throw new TourException("the order was given to an unfit engineer");
        }
        journal.picture("refused");
        hands.act(() -> desk.toast(Toast.Kind.REFUSED).ifPresent(desk.console().toasts()::dismiss));
    }

    private void dragOntoTimeline() {
        var dragged = order();
        hands.act(() -> desk.map().show(dragged.place()));
        hands.pickUp(hands.see(() -> desk.orderOnMap(dragged)));
        var best = eyes.awaitValue("a fit engineer on the timeline", desk::bestOnTimeline);
        var engineer = best.engineerId();
        var start = Objects.requireNonNull(best.plan()).start();
        hands.moveTo(hands.see(() -> desk.engineerOnTimeline(engineer, start).orElseThrow()));
        eyes.await(
                "the ghost",
                () -> desk.inHand()
                        .map(session -> session.hoveredProperty().get())
                        .filter(engineer::equals)
                        .isPresent());
        journal.picture("held over a timeline row");
        hands.letGo();
        eyes.await("the visit on the timeline", () -> desk.isHeldBy(dragged.id(), engineer));
        hands.press(KeyCode.CONTROL, KeyCode.Z);
        eyes.await(
                "the order back in the pool", () -> desk.visitOf(dragged.id()).isEmpty());
    }

    /** Over another day the server says who can. */
    private void dragOntoTomorrow() {
        var dragged = order();
        hands.click(hands.see(() -> desk.node("#timeline-later")));
        var tomorrow = hands.see(() -> desk.console().clock().instant()).plus(Duration.ofDays(1));
        hands.pickUp(hands.middleOf(hands.see(() -> desk.orderRow(dragged.id()).orElseThrow())));
        var anybody = eyes.awaitValue("a row of the timeline", () -> desk.anybodyOnTimeline(tomorrow));
        hands.moveTo(anybody);
        var best = eyes.awaitValue(
                "a fit engineer tomorrow",
                () -> desk.bestOnTimeline().filter(found -> start(found).isAfter(tomorrow.minus(ALMOST_A_DAY))));
        hands.moveTo(hands.see(
                () -> desk.engineerOnTimeline(best.engineerId(), start(best)).orElseThrow()));
        eyes.await(
                "what it means for his day",
                () -> desk.inHand()
                        .map(session -> session.previewProperty().get())
                        .filter(preview -> preview.engineerId().equals(best.engineerId()))
                        .isPresent());
        journal.picture("held over tomorrow");
        hands.letGo();
        eyes.await(
                "the visit of tomorrow",
                () -> desk.visitOf(dragged.id())
                        .filter(visit -> visit.plannedStart().isAfter(tomorrow.minus(ALMOST_A_DAY)))
                        .isPresent());
        journal.picture("planned tomorrow");
        hands.press(KeyCode.CONTROL, KeyCode.Z);
        eyes.await(
                "the order back in the pool", () -> desk.visitOf(dragged.id()).isEmpty());
        hands.click(hands.see(() -> desk.node("#timeline-today")));
    }

    private static Instant start(Candidate candidate) {
        return Objects.requireNonNull(candidate.plan()).start();
    }

    private void assignByKey() {
        var picked = order();
        hands.click(hands.see(() -> desk.orderRow(picked.id()).orElseThrow()));
        eyes.await("its candidates", () -> desk.find("#candidate-1").isPresent());
        hands.press(KeyCode.DIGIT1);
        eyes.await("the visit", () -> desk.visitOf(picked.id()).isPresent());
    }

    private void pin() {
        hands.act(() -> desk.map().requestFocus());
        hands.press(KeyCode.P);
        eyes.await(
                "the pin",
                () -> desk.visitOf(order().id()).filter(VisitSummary::pinned).isPresent());
    }

    private void selectEngineer() {
        var holder =
                eyes.awaitValue("the visit", () -> desk.visitOf(order().id())).engineerId();
        hands.act(() -> desk.showOnMap(holder));
        eyes.await("the map around him", () -> desk.map().isDrawn());
        var place = eyes.awaitValue("the engineer on the map", () -> desk.engineerOnMap(holder));
        hands.click(place);
        eyes.await(
                "the engineer in the inspector",
                () -> desk.console().selection().engineerId().isPresent());
    }

    private WorkOrderSummary order() {
        if (order == null) {
            throw new TourException("no order was selected before");
        }
        return order;
    }

    private Candidate chosen() {
        if (chosen == null) {
            throw new TourException("no engineer was chosen before");
        }
        return chosen;
    }
}
