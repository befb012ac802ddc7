package io.paidan.desktop.app;

import static io.paidan.desktop.Patience.await;
import static io.paidan.desktop.app.WindowFixture.live;
import static io.paidan.desktop.app.WindowFixture.typePassword;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.feed.DispatchEvent.WorkOrderLeft;
import io.paidan.contract.feed.DispatchEvent.WorkOrderStatusChanged;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.orderlist.OrderRow;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.Orders;
import java.io.IOException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** The whole console in a real window, over a server in this process. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ConsoleIT {

    private FixtureServer server;
    private WindowFixture window;

    @Start
    void open(Stage stage) throws IOException {
        server = FixtureServer.start(0, BoardFixture::board);
        window = WindowFixture.open(stage, server);
    }

    @BeforeEach
    void sign_in(FxRobot robot) {
        window.signIn(robot);
        await(() ->
                live(robot).equals("● 实时") && robot.lookup("W-0042").tryQuery().isPresent());
    }

    @AfterEach
    void let_go(FxRobot robot) {
        robot.release(new KeyCode[0]);
    }

    @Stop
    void close() {
        window.close();
    }

    @Test
    void a_click_on_a_row_opens_the_order_and_the_keys_step_on(FxRobot robot) {
        robot.clickOn("W-0042");
        await(() -> number(robot).equals("W-260321-0042"));

        robot.type(KeyCode.K);
        await(() -> !number(robot).equals("W-260321-0042"));

        robot.type(KeyCode.J);
        await(() -> number(robot).equals("W-260321-0042"));
    }

    @Test
    void an_order_that_leaves_the_tab_stays_selected(FxRobot robot) throws Exception {
        robot.clickOn("W-0042");
        await(() -> number(robot).equals("W-260321-0042"));
        var order = BoardFixture.store().findOrder(BoardFixture.order("0042")).orElseThrow();
        var rows = rows(robot).getItems().size();

        server.send(new FeedMessage(
                "oberland",
                13,
                12,
                BoardFixture.NOW,
                "王调度",
                new WorkOrderStatusChanged(
                        Orders.withStatus(order, WorkOrderStatus.CANCELLED), WorkOrderStatus.READY, null)));

        await(() -> rows(robot).getItems().size() == rows - 1);
        assertThat(number(robot)).isEqualTo("W-260321-0042");
    }

    @Test
    void an_order_that_went_to_another_outlet_leaves_the_list_and_the_inspector_says_so(FxRobot robot)
            throws Exception {
        robot.clickOn("W-0042");
        await(() -> number(robot).equals("W-260321-0042"));
        var rows = rows(robot).getItems().size();

        server.send(new FeedMessage(
                "oberland", 13, 12, BoardFixture.NOW, "王调度", new WorkOrderLeft(BoardFixture.order("0042"))));

        await(() -> rows(robot).getItems().size() == rows - 1);
        await(() -> {
            var hint = robot.lookup("#inspector-hint").queryAs(Label.class);
            return hint.isVisible() && hint.getText().contains("已不在您的看板上");
        });
    }

    @Test
    void an_order_picked_before_its_row_is_there_comes_into_view_with_it(FxRobot robot) {
        var filter = robot.lookup("#order-filter").queryAs(TextField.class);
        var last = ((OrderRow) rows(robot).getItems().getLast()).id();
        robot.interact(() -> filter.setText("0042"));
        await(() -> rows(robot).getItems().size() == 1);

        robot.interact(() -> {
            window.context().selection().pickOrder(last);
            filter.clear();
        });

        await(() -> robot.lookup(".order-cell").queryAllAs(ListCell.class).stream()
                .anyMatch(cell -> cell.getItem() instanceof OrderRow row
                        && row.id().equals(last)
                        && cell.getBoundsInParent().getMinY() < rows(robot).getHeight() - 10));
    }

    @Test
    void search_by_keyboard_finds_an_engineer_and_opens_him(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K).write("李伟");
        await(() -> robot.lookup("#search-hits").tryQuery().isPresent());
        robot.type(KeyCode.ENTER);

        await(() -> robot.lookup("#inspected-engineer")
                .queryAs(Label.class)
                .getText()
                .equals("李伟"));
    }

    @Test
    void a_server_that_goes_away_is_marked_and_acting_is_refused_with_a_sentence(FxRobot robot) {
        robot.clickOn("W-0042");
        await(() -> number(robot).equals("W-260321-0042"));
        server.close();

        await(() -> live(robot).contains("11:2") && live(robot).contains("重新连接中"));
        robot.clickOn(robot.from(robot.lookup(".act-buttons").queryParent())
                .lookup(".button")
                .<Node>query());
        robot.clickOn("#expected-step-unknown");

        await(() -> robot.lookup(".toast-text").queryAllAs(Label.class).stream()
                .anyMatch(toast -> toast.getText().contains("服务器暂时不可用")));
    }

    @Test
    void an_expired_session_asks_for_the_password_and_goes_on_where_it_was(FxRobot robot) {
        robot.clickOn("W-0042");
        server.expireSessions();
        server.breakStreams();
        await(() -> robot.lookup("#password").tryQuery().isPresent());

        typePassword(robot);

        await(() ->
                robot.lookup("#password").tryQuery().isEmpty() && live(robot).equals("● 实时"));
        assertThat(number(robot)).isEqualTo("W-260321-0042");
        assertThat(server.boardsGiven()).isEqualTo(1);
    }

    @Test
    void after_an_expired_session_somebody_else_gets_a_console_of_his_own_that_lives(FxRobot robot) {
        var former = window.context();
        server.expireSessions();
        server.breakStreams();
        await(() -> robot.lookup("#password").tryQuery().isPresent());

        robot.interact(() -> robot.lookup("#username").queryAs(TextField.class).setText("supervisor"));
        typePassword(robot);

        await(() -> window.context() != former
                && live(robot).equals("● 实时")
                && !rows(robot).getItems().isEmpty());
        assertThat(window.context().user().username()).isEqualTo("supervisor");
    }

    @Test
    void closing_the_window_signs_out(FxRobot robot) {
        assertThat(server.openSessions()).isEqualTo(1);
        robot.interact(window.window()::close);
        assertThat(server.openSessions()).isZero();
    }

    @Test
    void the_language_switches_under_the_hand(FxRobot robot) {
        robot.interact(() -> window.workplace().texts().localeProperty().set(Texts.ENGLISH));

        await(() -> live(robot).equals("● Live"));
        await(() -> robot.lookup("Assign").tryQuery().isPresent());
    }

    private static String number(FxRobot robot) {
        return robot.lookup("#inspected-number").queryAs(Label.class).getText();
    }

    private static ListView<?> rows(FxRobot robot) {
        return robot.lookup("#orders").queryAs(ListView.class);
    }
}
