package io.paidan.desktop.app;

import static io.paidan.desktop.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.feed.DispatchEvent;
import io.paidan.contract.feed.DispatchEvent.NoticePosted;
import io.paidan.contract.feed.DispatchEvent.NoticesRead;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeState;
import io.paidan.contract.notice.NoticeSummary;
import io.paidan.contract.notice.ReadNotices;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Right;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.notice.Toast;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** What the user was told, read by mouse and by keyboard. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NoticeBellIT {

    private static final String READ = "POST /api/notices/read";
    private static final UUID ME = UUID.nameUUIDFromBytes(new byte[] {1});
    private static final NoticeSummary OLD = notice("0037", 9);
    private static final NoticeSummary NEW = notice("0042", 1);

    private static final NoticeSummary EARLIER = read("0031", 60 * 20);
    private static final NoticeSummary LONG_AGO = read("0011", 60 * 24 * 4);
    private static final NoticeSummary LOST = notice("0042", 3);
    private static final NoticeSummary TROUBLE = notice("mail", NoticeEvent.NOTICE_UNDELIVERED, null, 2, null);

    private FixtureServer server;
    private WindowFixture window;
    private int seq = 12;

    @Start
    void open(Stage stage) throws IOException {
        server = FixtureServer.start(0, BoardFixture::board);
        server.answer(READ, Map.of());
        server.answer(
                "GET /api/sessions/current/rights",
                List.of(new Right("GET", "/api/users"), new Right("GET", "/api/dead-notices")));
        server.answer("GET /api/users", List.of());
        server.answer("GET /api/notices", List.of(NEW, OLD, EARLIER, LONG_AGO));
        window = WindowFixture.open(stage, server);
    }

    @BeforeEach
    void sign_in(FxRobot robot) {
        window.signIn(robot);
        await(() -> server.openStreams() == 1);
    }

    private void twoAreUnread(FxRobot robot) throws IOException {
        hear(new NoticePosted(OLD));
        hear(new NoticePosted(NEW));
        await(() -> count(robot).equals("2"));
    }

    @Stop
    void close() {
        window.close();
    }

    @Test
    void with_the_mouse_one_opens_its_order_and_is_read(FxRobot robot) throws Exception {
        twoAreUnread(robot);
        robot.clickOn("#bell");
        await(() -> isOpen(robot));
        robot.clickOn(OLD.subject());

        await(() -> !isOpen(robot) && inspected(robot).endsWith("0037"));
        await(() -> read().equals(List.of(new ReadNotices(List.of(OLD.id())))));
        hear(new NoticesRead(ME, List.of(OLD.id())));
        await(() -> count(robot).equals("1"));
    }

    @Test
    void with_the_keyboard_the_newest_comes_first_and_tab_goes_on(FxRobot robot) throws Exception {
        twoAreUnread(robot);
        openByKeyboard(robot);
        robot.type(KeyCode.TAB).type(KeyCode.ENTER);
        await(() -> !isOpen(robot) && inspected(robot).endsWith("0037"));
        await(() -> read().size() == 1);

        openByKeyboard(robot);
        robot.type(KeyCode.ESCAPE);
        await(() -> !isOpen(robot));
        assertThat(read()).hasSize(1);

        openByKeyboard(robot);
        robot.type(KeyCode.SPACE);
        await(() -> !isOpen(robot) && inspected(robot).endsWith("0042"));
        await(() -> read().size() == 2 && read().getLast().ids().equals(List.of(NEW.id())));
    }

    @Test
    void all_are_read_at_once_and_a_refusal_is_said(FxRobot robot) throws Exception {
        twoAreUnread(robot);
        server.answer(READ, FixtureServer.problem(ProblemCode.FORBIDDEN, "这些通知不是给您的。"));
        robot.clickOn("#bell");
        await(() -> isOpen(robot));
        robot.clickOn("#notices-read");
        await(() -> window.context().toasts().shown().stream()
                .map(Toast::text)
                .toList()
                .contains("这些通知不是给您的。"));
        assertThat(read()).isEqualTo(List.of(new ReadNotices(List.of(NEW.id(), OLD.id()))));

        hear(new NoticesRead(ME, List.of(NEW.id(), OLD.id())));
        await(() -> !robot.lookup(".bell-count").query().isVisible());
    }

    @Test
    void what_was_read_stays_in_sight_for_some_days_and_is_not_counted(FxRobot robot) throws Exception {
        twoAreUnread(robot);
        robot.clickOn("#bell");
        await(() -> rows(robot).size() == 3);
        assertThat(rows(robot)).noneMatch(row -> row.startsWith("0011"));
        assertThat(count(robot)).isEqualTo("2");

        hear(new NoticesRead(ME, List.of(NEW.id())));

        await(() -> count(robot).equals("1"));
        assertThat(rows(robot))
                .satisfiesExactly(
                        newest -> assertThat(newest).startsWith("0042").endsWith("已读"),
                        older -> assertThat(older).startsWith("0037").doesNotEndWith("已读"),
                        earlier -> assertThat(earlier).startsWith("0031").endsWith("已读"));
        robot.clickOn(EARLIER.subject());
        await(() -> !isOpen(robot));
        assertThat(read()).as("what is read is not read again").isEmpty();
    }

    @Test
    void with_nothing_unread_those_of_yesterday_come_up_and_the_keyboard_is_on_the_newest(FxRobot robot)
            throws Exception {
        server.answer("GET /api/notices", List.of(EARLIER, LONG_AGO));
        openByKeyboard(robot);
        assertThat(rows(robot)).singleElement().satisfies(row -> assertThat(row).startsWith("0031"));

        robot.type(KeyCode.ESCAPE);
        await(() -> !isOpen(robot));
        server.answer("GET /api/notices", List.of(EARLIER, read("0021", 60 * 30)));
        openByKeyboard(robot);
        await(() -> rows(robot).size() == 2);
        assertThat(robot.lookup(".notice-row").<Node>query().isFocused())
                .as("what comes up anew does not take the keyboard away")
                .isTrue();
    }

    @Test
    void one_of_a_notice_that_did_not_go_out_leads_to_those(FxRobot robot) throws Exception {
        server.answer("GET /api/dead-notices", List.of(LOST));
        hear(new NoticePosted(TROUBLE));
        await(() -> count(robot).equals("1"));
        robot.clickOn("#bell");
        await(() -> isOpen(robot));
        robot.clickOn(TROUBLE.subject());

        await(() -> robot.lookup("#dead-notices .dead-row").tryQuery().isPresent());
        await(() -> read().equals(List.of(new ReadNotices(List.of(TROUBLE.id())))));
    }

    private static List<String> rows(FxRobot robot) {
        return robot.lookup(".notice-row").queryAll().stream()
                .map(Node::getAccessibleText)
                .toList();
    }

    private static NoticeSummary read(String order, int minutesAgo) {
        return notice(order, NoticeEvent.VISIT_DECLINED, null, minutesAgo, BoardFixture.NOW);
    }

    private void openByKeyboard(FxRobot robot) {
        robot.interact(() -> robot.lookup("#bell").<Node>query().requestFocus());
        robot.type(KeyCode.SPACE);
        await(() -> isOpen(robot) && robot.lookup(".notice-row").<Node>query().isFocused());
    }

    private List<ReadNotices> read() {
        return server.received(READ, ReadNotices.class);
    }

    private static boolean isOpen(FxRobot robot) {
        return robot.lookup("#notices").tryQuery().isPresent();
    }

    private static String count(FxRobot robot) {
        var count = robot.lookup(".bell-count").queryAs(Label.class);
        return count.isVisible() ? count.getText() : "";
    }

    private static String inspected(FxRobot robot) {
        return robot.lookup("#inspected-number")
                .tryQueryAs(Label.class)
                .map(Label::getText)
                .orElse("");
    }

    private void hear(DispatchEvent event) throws IOException {
        seq++;
        server.send(new FeedMessage("oberland", seq, seq - 1, BoardFixture.NOW, "王调度", event));
    }

    private static NoticeSummary notice(String order, int minutesAgo) {
        return notice(order, NoticeEvent.VISIT_DECLINED, BoardFixture.order(order), minutesAgo, null);
    }

    private static NoticeSummary notice(
            String about, NoticeEvent event, @Nullable UUID order, int minutesAgo, @Nullable Instant readAt) {
        return new NoticeSummary(
                BoardFixture.id("notice " + about),
                "oberland",
                order,
                event,
                "console",
                ChannelKind.IN_APP,
                ME,
                "王调度",
                about + " declined",
                "…",
                false,
                NoticeState.SENT,
                1,
                null,
                null,
                BoardFixture.NOW.minus(Duration.ofMinutes(minutesAgo)),
                readAt);
    }
}
