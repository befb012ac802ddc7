package io.paidan.installer.tour;

import io.paidan.contract.dispatch.DispatchPhase;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.platform.Texts;
import io.paidan.installer.launch.PaidanHome;
import io.paidan.installer.launch.ServerProcess;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.BoundingBox;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

/** What a supervisor sets up: templates with their procedures, rules that are tried out, another mode for an order. */
final class RuleSteps {

    private static final BoundingBox WHOLE_SCREEN = new BoundingBox(0, 0, 1600, 1000);

    private final Journal journal;
    private final Hands hands;
    private final Eyes eyes;
    private final PaidanHome home;
    private final ServerProcess server;

    RuleSteps(Journal journal, Hands hands, Eyes eyes, PaidanHome home, ServerProcess server) {
        this.journal = journal;
        this.hands = hands;
        this.eyes = eyes;
        this.home = home;
        this.server = server;
    }

    void walk(Desk dispatcher) {
        try (var supervisor =
                Desk.open(hands, home, home.folder().resolve("rules"), server.address(), "supervisor", WHOLE_SCREEN)) {
            eyes.await("the supervisor's console", supervisor::isLive);
            hands.act(supervisor::toFront);
            journal.step("an order offered in the grab pool", () -> offer(supervisor));
            journal.step("an order forwarded to an outlet", () -> forward(supervisor));
            journal.step("an order reviewed, then given away", () -> review(supervisor));
            new AlertSteps(journal, hands, eyes, supervisor).read();
            journal.step("a template with its procedure", () -> template(supervisor));
            journal.step("rules tried out on an order", () -> tryRules(supervisor));
        }
        hands.act(dispatcher::toFront);
    }

    private void offer(Desk desk) {
        var order = fromPool(desk);
        choose(desk, menu -> item(menu, "dispatch-GRAB"));
        awaitPhase(desk, order, DispatchPhase.OFFERED, DispatchPhase.NOBODY_FITS);
        hands.lookUp();
        journal.picture("in the grab pool");
    }

    private void forward(Desk desk) {
        var order = fromPool(desk);
        choose(desk, menu -> ((Menu) item(menu, "dispatch-FORWARD")).getItems().getFirst());
        awaitPhase(desk, order, DispatchPhase.FORWARDED);
    }

    private void review(Desk desk) {
        var order = fromPool(desk);
        choose(desk, menu -> item(menu, "dispatch-REVIEW"));
        awaitPhase(desk, order, DispatchPhase.IN_REVIEW);
        journal.picture("in review");
        eyes.await("its candidates", () -> desk.seen("#candidate-1").isPresent());
        hands.act(() -> desk.map().requestFocus());
        hands.press(KeyCode.DIGIT1);
        eyes.await("the visit", () -> desk.visitOf(order.id()).isPresent());
    }

    /** An order nobody has decided on, in the inspector. */
    private WorkOrderSummary fromPool(Desk desk) {
        var order = eyes.awaitValue(
                "a waiting order",
                () -> desk.waitingOrder(waiting -> waiting.dispatch().phase() == DispatchPhase.POOL));
        hands.click(hands.see(() -> desk.orderRow(order.id()).orElseThrow()));
        eyes.await(
                "the order in the inspector",
                () -> desk.console()
                        .selection()
                        .orderId()
                        .filter(order.id()::equals)
                        .isPresent());
        eyes.await("its candidates", () -> desk.seen("#candidate-1").isPresent());
        return order;
    }

    private void choose(Desk desk, Function<MenuButton, MenuItem> choice) {
        eyes.await("the menu of modes", () -> desk.seen("#dispatch-menu").isPresent());
        hands.act(() -> choice.apply((MenuButton) desk.node("#dispatch-menu")).fire());
    }

    private static MenuItem item(MenuButton menu, String id) {
        return menu.getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow(() -> new TourException("the menu of modes has no " + id));
    }

    private void awaitPhase(Desk desk, WorkOrderSummary order, DispatchPhase... phases) {
        eyes.await(
                "the order to be " + List.of(phases),
                () -> desk.console()
                        .store()
                        .findOrder(order.id())
                        .filter(now -> List.of(phases).contains(now.dispatch().phase()))
                        .isPresent());
    }

    private void template(Desk desk) {
        hands.press(KeyCode.CONTROL, KeyCode.COMMA);
        openPage(desk, "#setup-page-template-title");
        pick(desk, "保养");
        eyes.await("the steps", () -> desk.seen(".step-editor").isPresent());
        journal.picture("template");
    }

    private void tryRules(Desk desk) {
        openPage(desk, "#setup-page-rule-title");
        pick(desk, "电梯先审核");
        var order = hands.see(() -> desk.console().store().orders().iterator().next());
        hands.act(() -> ((TextInputControl) desk.node("#try-number")).setText(order.number()));
        hands.act(() -> ((ButtonBase) desk.node("#try-take")).fire());
        eyes.await("what it would get", () -> desk.seen(".try-trace").isPresent());
        hands.lookUp();
        journal.picture("rules tried");
        hands.act(() -> desk.console().texts().localeProperty().set(Texts.ENGLISH));
        hands.lookUp();
        journal.picture("rules tried in English");
        hands.act(() -> desk.console().texts().localeProperty().set(Texts.CHINESE));
        hands.press(KeyCode.ESCAPE);
    }

    private void openPage(Desk desk, String entry) {
        eyes.await("the page", () -> desk.seen(entry).isPresent());
        hands.act(() -> ((ButtonBase) desk.node(entry)).fire());
        hands.lookUp();
    }

    /** A row of the page in front: the names stand on the dispatch page behind it too. */
    private void pick(Desk desk, String name) {
        var row = eyes.<Node>awaitValue(
                "the row “%s”".formatted(name),
                () -> desk.node("#setup").lookupAll(".table-row-cell .label").stream()
                        .filter(node ->
                                node instanceof Labeled label && label.getText().contains(name))
                        .findFirst());
        hands.click(row);
        hands.lookUp();
    }
}
