package io.paidan.desktop.app;

import static io.paidan.desktop.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.feed.DispatchEvent.NoticePosted;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeState;
import io.paidan.contract.notice.NoticeSummary;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.ShownText;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.platform.Labels;
import java.io.IOException;
import java.util.UUID;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** An order that the board holds no more is found and opened: by its number, from another order, from a notice. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EarlierOrderIT {

    private static final String CLOSED = Labels.unbroken("W-260114-0007 无人确认，已按规则关闭");

    private FixtureServer server;
    private WindowFixture window;

    @Start
    void open(Stage stage) throws IOException {
        server = FixtureServer.start(0, BoardFixture::board);
        EarlierOrderFixture.tellOf(server);
        window = WindowFixture.open(stage, server);
    }

    @BeforeEach
    void sign_in(FxRobot robot) {
        window.signIn(robot);
        await(() -> robot.lookup("W-0042").tryQuery().isPresent());
    }

    @Stop
    void close() {
        window.close();
    }

    @Test
    void search_by_keyboard_finds_it_and_opens_it_with_all_that_is_known_and_nothing_to_do(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K).write("0114-0007");
        await(() -> robot.lookup("历史工单").tryQuery().isPresent());
        robot.type(KeyCode.ENTER);

        awaitOpened(robot);
        await(() -> robot.lookup(".inspector .pd-pill")
                .queryAs(Label.class)
                .getText()
                .contains("已关闭"));
        await(() -> robot.lookup(".happened").queryAll().size() == 6);
        await(() -> robot.lookup("工单随之转为“已完工”").tryQuery().isPresent());
        await(() -> robot.lookup("无人合适（3 人缺技能，2 人无班次），回到工单池").tryQuery().isPresent());
        await(() -> robot.lookup("service-report.pdf").tryQuery().isPresent());
        await(() -> robot.lookup("#redo").query().isVisible());
        assertThat(robot.lookup(".act-buttons .button").queryAll()).isEmpty();
    }

    @Test
    void the_order_that_does_it_again_leads_to_it(FxRobot robot) {
        robot.clickOn("W-0042");
        await(() -> robot.lookup("#reworks .hyperlink").queryAllAs(Hyperlink.class).stream()
                .anyMatch(link -> ShownText.of(link).contains("W-260114-0007")));

        robot.interact(() -> robot.lookup("#reworks .hyperlink").queryAllAs(Hyperlink.class).stream()
                .filter(link -> ShownText.of(link).contains("W-260114-0007"))
                .forEach(Hyperlink::fire));

        awaitOpened(robot);
    }

    @Test
    void a_notice_in_the_bell_leads_to_it(FxRobot robot) throws Exception {
        server.send(new FeedMessage(
                "oberland",
                13,
                12,
                BoardFixture.NOW,
                "Paidan",
                new NoticePosted(notice(EarlierOrderFixture.ORDER.id()))));
        await(() -> window.context().store().notices().size()
                > BoardFixture.board().notices().size());

        robot.clickOn("#bell");
        await(() -> robot.lookup(CLOSED).tryQuery().isPresent());
        robot.clickOn(CLOSED);

        awaitOpened(robot);
    }

    @Test
    void one_that_the_server_does_not_give_is_said_to_be_gone_and_a_failure_is_told(FxRobot robot) {
        server.answer(
                "GET /api/work-orders/" + EarlierOrderFixture.ORDER.id(),
                FixtureServer.problem(ProblemCode.INTERNAL, "服务器出错，请稍后再试。"));
        robot.interact(() -> window.context().selection().pickOrder(EarlierOrderFixture.ORDER.id()));
        await(() -> hint(robot).equals("服务器出错，请稍后再试。"));

        robot.interact(() -> window.context().selection().pickOrder(UUID.randomUUID()));
        await(() -> hint(robot).contains("已不在您的看板上"));
    }

    private static String hint(FxRobot robot) {
        return robot.lookup("#inspector-hint").queryAs(Label.class).getText();
    }

    private static void awaitOpened(FxRobot robot) {
        await(() -> robot.lookup("#inspected-number")
                .queryAs(Label.class)
                .getText()
                .equals(EarlierOrderFixture.ORDER.number()));
        await(() -> robot.lookup("#earlier-order").query().isVisible());
        await(() -> robot.lookup("#orders")
                .queryAs(ListView.class)
                .getSelectionModel()
                .isEmpty());
    }

    private static NoticeSummary notice(UUID order) {
        return new NoticeSummary(
                UUID.randomUUID(),
                "oberland",
                order,
                NoticeEvent.ORDER_COMPLETED,
                "console",
                ChannelKind.IN_APP,
                null,
                "王调度",
                "W-260114-0007 无人确认，已按规则关闭",
                "",
                false,
                NoticeState.SENT,
                1,
                null,
                null,
                BoardFixture.NOW,
                null);
    }
}
