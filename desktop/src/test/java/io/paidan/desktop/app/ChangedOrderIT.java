package io.paidan.desktop.app;

import static io.paidan.desktop.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.dispatch.SetDispatch;
import io.paidan.contract.feed.DispatchEvent.SlaChanged;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.sla.ChangePriority;
import io.paidan.contract.workorder.CorrectWorkOrder;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.TransitionWorkOrder;
import io.paidan.contract.workorder.WaitingReason;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.FixtureWaits;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.notice.Toast;
import io.paidan.desktop.store.Orders;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.matcher.base.NodeMatchers;

/** What is done to the picked order by hand. */
class ChangedOrderIT extends PickedOrderWindow {

    @Test
    void an_order_that_waits_for_parts_is_set_aside_with_the_day_they_are_expected_by_keyboard(FxRobot robot) {
        robot.clickOn((Node) robot.lookup(".act-buttons").lookup("等配件").query());
        await(() -> robot.lookup("#expected-step").query().isVisible());
        robot.type(KeyCode.ENTER);
        await(() -> robot.lookup("#expected-step-problem").query().isVisible());
        assertThat(steps()).as("when do they come?").isEmpty();

        robot.write("2026-3-24").type(KeyCode.ENTER);

        await(() -> steps().equals(List.of(new TransitionWorkOrder(
                WorkOrderStatus.WAITING, ORDER.version(), WaitingReason.PARTS, null, BoardFixture.DAY.plusDays(3)))));
        await(() -> !robot.lookup("#expected-step").query().isVisible());
    }

    @Test
    void another_day_is_named_while_it_waits(FxRobot robot) throws IOException {
        var waits = Orders.waiting(ORDER, WaitingReason.PARTS, BoardFixture.DAY.plusDays(3));
        var sla = FixtureWaits.until(waits, BoardFixture.NOW.plus(Duration.ofDays(4)));
        server.answer("POST " + PATH + "/expected-day", waits);
        server.send(new FeedMessage(ORDER.region(), 13, 12, BoardFixture.NOW, "王调度", new SlaChanged(waits, sla)));
        await(() -> text(robot, "#expected-line").equals("等配件，预计 3月24日 周二"));

        robot.clickOn("#expected-begin");
        await(() -> robot.lookup("#expected-change").query().isVisible());
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write("2026-3-26").type(KeyCode.ENTER);

        await(() -> server.received("POST " + PATH + "/expected-day").stream()
                .anyMatch(sent -> sent.contains("2026-03-26")));
        await(() -> robot.lookup("#expected-begin")
                .match(NodeMatchers.isVisible())
                .tryQuery()
                .isPresent());
    }

    @Test
    void its_priority_is_changed_by_keyboard_with_a_reason(FxRobot robot) {
        server.answer("POST " + PATH + "/priority", ORDER);

        robot.interact(() -> window.window().console().orElseThrow().view().requestFocus());
        robot.type(KeyCode.U);
        await(() -> robot.lookup("#priority-choice").query().isFocused());
        robot.type(KeyCode.DIGIT3).type(KeyCode.TAB).write("smells of gas").type(KeyCode.ENTER);

        await(() -> server.received("POST " + PATH + "/priority", ChangePriority.class)
                .equals(List.of(new ChangePriority(Priority.P3, ORDER.version(), "smells of gas"))));
        await(() -> robot.lookup("#priority-begin")
                .match(NodeMatchers.isVisible())
                .tryQuery()
                .isPresent());
    }

    @Test
    void the_callers_telephone_number_is_put_right_by_keyboard(FxRobot robot) {
        server.answer("POST " + PATH + "/correction", ORDER);

        robot.interact(() -> window.window().console().orElseThrow().view().requestFocus());
        robot.type(KeyCode.C);
        await(() -> robot.lookup("#correct-customer").query().isFocused());
        assertThat(robot.lookup("#correct-customer").queryAs(TextField.class).getText())
                .isEqualTo(ORDER.customerName());
        robot.type(KeyCode.TAB);
        await(() -> robot.lookup("#correct-phone").query().isFocused());
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write("+423 1111").type(KeyCode.ENTER);

        await(() -> server.received("POST " + PATH + "/correction", CorrectWorkOrder.class)
                .equals(List.of(new CorrectWorkOrder(null, "+423 1111", null, null, null, ORDER.version()))));
        await(() -> robot.lookup("#correct-begin")
                .match(NodeMatchers.isVisible())
                .tryQuery()
                .isPresent());
        await(() -> toasts().stream().anyMatch(text -> text.contains("信息已更正")));
    }

    @Test
    void another_time_is_agreed_by_its_key(FxRobot robot) {
        robot.interact(() -> window.window().console().orElseThrow().view().requestFocus());
        robot.type(KeyCode.T);

        await(() -> robot.lookup("#reschedule-from").query().isFocused());
    }

    @Test
    void nobody_cancels_without_a_reason_and_escape_takes_it_back(FxRobot robot) {
        cancel(robot);
        robot.type(KeyCode.ENTER);
        robot.type(KeyCode.ESCAPE);
        await(() -> !robot.lookup("#reason").query().getParent().isVisible());
        assertThat(steps()).isEmpty();

        cancel(robot);
        assertThat(robot.lookup("#reason").queryAs(TextField.class).getText()).isEmpty();
        robot.write("  sold the house ").type(KeyCode.ENTER);

        await(() -> steps().equals(List.of(
                new TransitionWorkOrder(WorkOrderStatus.CANCELLED, ORDER.version(), null, "sold the house"))));
        await(() -> !robot.lookup("#reason").query().getParent().isVisible());
    }

    @Test
    void the_server_says_why_a_step_may_not_be_taken(FxRobot robot) {
        server.answer(STEP, FixtureServer.problem(ProblemCode.CONFLICT, "王芳刚刚改过这张工单。"));

        robot.clickOn((Node) robot.lookup(".act-buttons").lookup("等配件").query());
        robot.clickOn("#expected-step-unknown");

        await(() -> toasts().contains("王芳刚刚改过这张工单。"));
    }

    @Test
    void another_way_is_chosen_from_the_menu_and_an_outlet_below_it(FxRobot robot) {
        robot.interact(() -> item(robot, "dispatch-GRAB").fire());
        await(() -> ways().equals(List.of(new SetDispatch(DispatchMode.GRAB, null, ORDER.version()))));

        robot.interact(() ->
                ((Menu) item(robot, "dispatch-FORWARD")).getItems().getFirst().fire());
        await(() -> ways().size() == 2);
        assertThat(ways().getLast().mode()).isEqualTo(DispatchMode.FORWARD);
        assertThat(ways().getLast().forwardTo()).isNotNull();

        server.answer(DISPATCH, FixtureServer.problem(ProblemCode.CONFLICT, "已有工程师接单。"));
        robot.interact(() -> item(robot, "dispatch-AUTOMATIC").fire());
        await(() -> ways().size() == 3 && toasts().contains("已有工程师接单。"));
    }

    private void cancel(FxRobot robot) {
        robot.interact(() -> robot.lookup("#more-acts").queryAs(MenuButton.class).getItems().stream()
                .filter(act -> act.getText().equals("取消工单…"))
                .findFirst()
                .orElseThrow()
                .fire());
        await(() -> robot.lookup("#reason").<Node>query().isFocused());
    }

    private static MenuItem item(FxRobot robot, String id) {
        return robot.lookup("#dispatch-menu").queryAs(MenuButton.class).getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private List<TransitionWorkOrder> steps() {
        return server.received(STEP, TransitionWorkOrder.class);
    }

    private List<SetDispatch> ways() {
        return server.received(DISPATCH, SetDispatch.class);
    }

    private List<String> toasts() {
        return window.context().toasts().shown().stream().map(Toast::text).toList();
    }
}
