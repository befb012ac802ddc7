package io.paidan.desktop.app;

import static io.paidan.desktop.app.WindowFixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.dispatch.SetDispatch;
import io.paidan.contract.feed.DispatchEvent.SlaChanged;
import io.paidan.contract.feed.DispatchEvent.SlaPoliciesChanged;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeState;
import io.paidan.contract.notice.NoticeSummary;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.sla.ChangePriority;
import io.paidan.contract.sla.SlaDetails;
import io.paidan.contract.workorder.CorrectWorkOrder;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.TransitionWorkOrder;
import io.paidan.contract.workorder.WaitingReason;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.FixturePolicies;
import io.paidan.desktop.FixtureWaits;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.notice.Toast;
import io.paidan.desktop.store.Orders;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.matcher.base.NodeMatchers;

/** What is done to the picked order by hand, how it is to come to an engineer, and who was told of it. */
@ExtendWith(ApplicationExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InspectedOrderIT {

    private static final WorkOrderSummary ORDER =
            BoardFixture.store().findOrder(BoardFixture.order("0042")).orElseThrow();
    private static final String PATH = "/api/work-orders/" + ORDER.id();
    private static final String STEP = "POST " + PATH + "/transitions";
    private static final String DISPATCH = "POST " + PATH + "/dispatch";

    private FixtureServer server;
    private WindowFixture window;

    @Start
    void open(Stage stage) throws IOException {
        server = FixtureServer.start(0, BoardFixture::board);
        server.answer(STEP, ORDER);
        server.answer(DISPATCH, ORDER);
        server.answer(
                "GET " + PATH + "/notices",
                List.of(
                        told("王芳", NoticeState.SENT, BoardFixture.NOW.minus(Duration.ofDays(2))),
                        told("刘主管", NoticeState.DEAD, BoardFixture.NOW.minus(Duration.ofMinutes(5)))));
        window = WindowFixture.open(stage, server);
    }

    @BeforeEach
    void pick_the_order(FxRobot robot) throws TimeoutException {
        window.signIn(robot);
        robot.interact(() -> window.context().selection().pickOrder(ORDER.id()));
        await(() -> robot.lookup("#more-acts").tryQuery().isPresent());
    }

    @Stop
    void close() {
        window.close();
    }

    @Test
    void an_order_that_waits_for_parts_is_set_aside_with_the_day_they_are_expected_by_keyboard(FxRobot robot)
            throws TimeoutException {
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
    void another_order_is_shown_from_its_head_and_the_same_one_stays_where_it_was_read(FxRobot robot)
            throws TimeoutException, IOException {
        var scroll = scroll(robot);
        robot.interact(() -> scroll.setVvalue(0.6));
        server.send(new FeedMessage(
                ORDER.region(),
                13,
                12,
                BoardFixture.NOW,
                "Paidan",
                new SlaChanged(ORDER, FixturePolicies.fourTargets(ORDER.id(), ORDER.region()))));
        await(() -> robot.lookup("#targets .target-state").queryAll().size() == 4);
        assertThat(scroll.getVvalue()).isPositive();

        robot.interact(() -> window.context().selection().pickOrder(BoardFixture.order("0037")));

        await(() -> scroll.getVvalue() == 0);
    }

    private static ScrollPane scroll(FxRobot robot) {
        Node node = robot.lookup("#policy").query();
        while (!(node instanceof ScrollPane)) {
            node = node.getParent();
        }
        return (ScrollPane) node;
    }

    @Test
    void when_a_calendar_changes_the_line_of_the_policy_follows(FxRobot robot) throws TimeoutException, IOException {
        var now = FixturePolicies.details(FixturePolicies.GOLD, null, FixturePolicies.GOLD);
        server.answer("GET " + PATH + "/sla", new SlaDetails(now.sla(), now.choice(), true, List.of()));

        server.send(new FeedMessage(ORDER.region(), 13, 12, BoardFixture.NOW, "管理员", new SlaPoliciesChanged("工作日历")));

        await(() -> text(robot, "#policy .label").contains("按修改前的工作日历计算"));
    }

    @Test
    void its_four_deadlines_stand_there_and_who_has_to_accept_until_when(FxRobot robot)
            throws TimeoutException, IOException {
        var now = FixturePolicies.details(FixturePolicies.GOLD, null, FixturePolicies.GOLD);
        server.answer("GET " + PATH + "/sla", FixturePolicies.reminded(now));
        var sla = FixturePolicies.fourTargets(ORDER.id(), ORDER.region());

        server.send(new FeedMessage(ORDER.region(), 13, 12, BoardFixture.NOW, "Paidan", new SlaChanged(ORDER, sla)));

        await(() -> robot.lookup("#acceptance").query().isVisible()
                && text(robot, "#acceptance").contains("须在 11:24 前接单，还剩 0:0"));
        await(() -> robot.lookup("#targets .target-state").queryAll().size() == 4);
        assertThat(robot.lookup("#targets .target-state").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .contains("✓ 10:10")
                .anyMatch(state -> state.startsWith("已超时 0:0"))
                .anyMatch(state -> state.startsWith("剩 0:3"));
        assertThat(robot.lookup("#targets .target-due").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .containsExactlyInAnyOrder("10:20", "11:17", "11:51", "13:51");

        robot.type(KeyCode.A);
        await(() -> robot.lookup("#alert-rows .alert-what").queryAllAs(Labeled.class).stream()
                .anyMatch(alert -> alert.getText().startsWith("还没接单，已超时")));
    }

    @Test
    void another_day_is_named_while_it_waits(FxRobot robot) throws TimeoutException, IOException {
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
    void its_priority_is_changed_by_keyboard_with_a_reason(FxRobot robot) throws TimeoutException {
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
    void the_callers_telephone_number_is_put_right_by_keyboard(FxRobot robot) throws TimeoutException {
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
    void another_time_is_agreed_by_its_key(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.window().console().orElseThrow().view().requestFocus());
        robot.type(KeyCode.T);

        await(() -> robot.lookup("#reschedule-from").query().isFocused());
    }

    private static String text(FxRobot robot, String label) {
        return robot.lookup(label).queryAs(Labeled.class).getText();
    }

    @Test
    void nobody_cancels_without_a_reason_and_escape_takes_it_back(FxRobot robot) throws TimeoutException {
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
    void the_server_says_why_a_step_may_not_be_taken(FxRobot robot) throws TimeoutException {
        server.answer(STEP, FixtureServer.problem(ProblemCode.CONFLICT, "王芳刚刚改过这张工单。"));

        robot.clickOn((Node) robot.lookup(".act-buttons").lookup("等配件").query());
        robot.clickOn("#expected-step-unknown");

        await(() -> toasts().contains("王芳刚刚改过这张工单。"));
    }

    @Test
    void another_way_is_chosen_from_the_menu_and_an_outlet_below_it(FxRobot robot) throws TimeoutException {
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

    @Test
    void who_was_told_stands_there_with_the_day_and_what_did_not_go_out_in_red(FxRobot robot) throws TimeoutException {
        await(() -> robot.lookup("#told").query().isVisible()
                && robot.lookup("#told .happened").queryAll().size() == 2);

        assertThat(robot.lookup("#told .history-time").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .anyMatch(time -> time.contains("3月19日"))
                .anyMatch("11:15"::equals);
        assertThat(robot.lookup("#told .pd-red").queryAllAs(Labeled.class))
                .singleElement()
                .satisfies(line -> assertThat(line.getText()).startsWith("刘主管"));
    }

    private void cancel(FxRobot robot) throws TimeoutException {
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

    private static NoticeSummary told(String recipient, NoticeState state, Instant at) {
        return new NoticeSummary(
                BoardFixture.id("told " + recipient),
                ORDER.region(),
                ORDER.id(),
                NoticeEvent.SLA_ESCALATED,
                "office-mail",
                ChannelKind.EMAIL,
                null,
                recipient,
                "…",
                "…",
                false,
                state,
                1,
                null,
                null,
                at,
                null);
    }
}
