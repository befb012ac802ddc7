package io.paidan.desktop.app;

import static io.paidan.desktop.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.feed.DispatchEvent.WorkOrderStatusChanged;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.ClosingResult;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.platform.SureHand;
import io.paidan.desktop.store.Orders;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** What is done reaches who calls back and who closes, from tabs of the order list. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ClosingIT {

    private static final String CLOSINGS = "POST /api/work-orders/closings";
    private static final String CONFIRMING = "POST /api/work-orders/" + BoardFixture.order("0031") + "/transitions";

    private FixtureServer server;
    private WindowFixture window;
    private final Map<String, Integer> seqs = new HashMap<>(Map.of("oberland", 12, "unterland", 5));

    @Start
    void open(Stage stage) throws IOException {
        server = FixtureServer.start(0, BoardFixture::board);
        window = WindowFixture.open(stage, server);
    }

    @Stop
    void close() {
        window.close();
    }

    @Test
    void an_agent_confirms_what_is_done_from_the_tab_of_call_backs(FxRobot robot) throws Exception {
        signIn(robot, Role.AGENT);
        assertThat(robot.lookup("#view-TO_CLOSE").tryQuery()).isEmpty();
        server.answer(CONFIRMING, inStatus("0031", WorkOrderStatus.CONFIRMED));

        robot.clickOn("#view-TO_CONFIRM");
        await(() -> robot.lookup("W-0031").tryQuery().isPresent());
        robot.clickOn("W-0031");
        await(() -> robot.lookup("客户确认").tryQuery().isPresent());
        robot.clickOn("客户确认");
        await(() -> server.received(CONFIRMING).size() == 1);
        assertThat(server.received(CONFIRMING).getFirst()).contains("CONFIRMED");

        becomes("0031", WorkOrderStatus.CONFIRMED);
        await(() -> robot.lookup("W-0031").tryQuery().isEmpty());
        await(() -> robot.lookup("客户确认").tryQuery().isEmpty());
        assertThat(robot.lookup("#region").query().isFocused()).isFalse();
    }

    @Test
    void a_supervisor_closes_all_that_is_confirmed_by_keyboard(FxRobot robot) throws Exception {
        signIn(robot, Role.SUPERVISOR);
        server.answer(
                CLOSINGS,
                List.of(
                        new ClosingResult(BoardFixture.order("0029"), null),
                        new ClosingResult(BoardFixture.order("0031"), null)));
        becomes("0029", WorkOrderStatus.CONFIRMED);
        becomes("0031", WorkOrderStatus.CONFIRMED);

        robot.clickOn("#view-TO_CLOSE");
        await(() -> robot.lookup("#orders").queryAs(ListView.class).getItems().size() == 2);
        robot.type(KeyCode.TAB).type(KeyCode.SPACE);
        await(() -> robot.lookup("#close-all").queryAs(Button.class).getText().equals("确定全部关单？"));
        assertThat(server.received(CLOSINGS)).isEmpty();
        SureHand.awaitAnswerable(robot, "#close-all");
        robot.type(KeyCode.SPACE);

        await(() -> server.received(CLOSINGS).size() == 1);
        assertThat(server.received(CLOSINGS).getFirst())
                .contains(BoardFixture.order("0029").toString())
                .contains(BoardFixture.order("0031").toString());
        await(() -> robot.lookup(".toast-text").queryAllAs(Label.class).stream()
                .anyMatch(toast -> toast.getText().equals("已关闭 2 张工单")));
        becomes("0029", WorkOrderStatus.CLOSED);
        becomes("0031", WorkOrderStatus.CLOSED);
        await(() -> !robot.lookup("#close-all").query().isVisible());
    }

    @Test
    void only_those_of_the_chosen_region_are_closed_from_an_order_too(FxRobot robot) throws Exception {
        signIn(robot, Role.SUPERVISOR);
        server.answer(CLOSINGS, List.of());
        var elsewhere = BoardFixture.store().orders().stream()
                .filter(order -> order.region().equals("unterland"))
                .findFirst()
                .orElseThrow();
        becomes("0029", WorkOrderStatus.CONFIRMED);
        becomes("0031", WorkOrderStatus.CONFIRMED);
        becomes(elsewhere.number().replaceAll(".*-", ""), WorkOrderStatus.CONFIRMED);
        robot.clickOn("#view-TO_CLOSE");
        await(() -> robot.lookup("#orders").queryAs(ListView.class).getItems().size() == 3);
        robot.clickOn("W-0029");
        await(() -> furtherActs(robot).contains("已确认工单全部关单（3）"));

        robot.clickOn("#region").clickOn("高地区域");
        await(() -> furtherActs(robot).contains("已确认工单全部关单（2）"));
        robot.clickOn("#more-acts").clickOn("已确认工单全部关单（2）");

        await(() -> server.received(CLOSINGS).size() == 1);
        assertThat(server.received(CLOSINGS).getFirst())
                .doesNotContain(elsewhere.id().toString());
    }

    private static List<String> furtherActs(FxRobot robot) {
        return robot.lookup("#more-acts").queryAllAs(MenuButton.class).stream()
                .flatMap(acts -> acts.getItems().stream())
                .map(MenuItem::getText)
                .toList();
    }

    private void signIn(FxRobot robot, Role role) {
        server.employ(role);
        window.signIn(robot);
        await(() -> robot.lookup("W-0042").tryQuery().isPresent());
    }

    private void becomes(String number, WorkOrderStatus status) throws IOException {
        var order = inStatus(number, status);
        var seq = seqs.merge(order.region(), 1, Integer::sum);
        server.send(new FeedMessage(
                order.region(),
                seq,
                seq - 1,
                BoardFixture.NOW,
                "王调度",
                new WorkOrderStatusChanged(order, WorkOrderStatus.COMPLETED, null)));
    }

    private static WorkOrderSummary inStatus(String number, WorkOrderStatus status) {
        return Orders.withStatus(
                BoardFixture.store().findOrder(BoardFixture.order(number)).orElseThrow(), status);
    }
}
