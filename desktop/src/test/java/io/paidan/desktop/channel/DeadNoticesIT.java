package io.paidan.desktop.channel;

import static io.paidan.desktop.Patience.await;
import static io.paidan.desktop.setup.PageFixture.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.notice.NoticeSummary;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.ShownText;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.setup.PageFixture;
import io.paidan.desktop.setup.TellingFixture;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** What could not be sent, and what is decided about it by hand. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DeadNoticesIT {

    private static final NoticeSummary REFUSED = TellingFixture.refused();
    private static final NoticeSummary UNANSWERED = TellingFixture.unanswered();

    private PageFixture page;
    private FixtureServer server;

    @Start
    void open(Stage stage) throws IOException {
        page = PageFixture.open(
                stage,
                setup -> new DeadNoticesPage(
                        setup, new Clockface(setup.texts(), () -> BoardFixture.ZONE), () -> BoardFixture.NOW));
        server = page.server();
        TellingFixture.teach(server);
        server.answer(retry(REFUSED), Map.of());
        server.answer(discard(UNANSWERED), Map.of());
        page.show();
    }

    @BeforeEach
    void wait_for_the_notices(FxRobot robot) {
        await(() -> isThere(robot, REFUSED) && isThere(robot, UNANSWERED));
    }

    @Stop
    void close() {
        page.close();
    }

    @Test
    void each_says_why_and_goes_when_it_is_decided(FxRobot robot) {
        assertThat(robot.lookup("#dead-notices .label").queryAllAs(Labeled.class))
                .extracting(ShownText::of)
                .anyMatch(text -> text.startsWith("The other side refused it.") && text.contains("550 5.1.1"))
                .anyMatch(text -> text.startsWith("It may have arrived") && text.contains("before you send it again"));

        server.answer("GET /api/dead-notices", List.of(UNANSWERED));
        robot.clickOn("#again-" + REFUSED.id());
        await(() -> !isThere(robot, REFUSED));
        assertThat(server.received(retry(REFUSED))).hasSize(1);

        server.answer("GET /api/dead-notices", List.of());
        robot.interact(
                () -> robot.lookup("#let-be-" + UNANSWERED.id()).<Node>query().requestFocus());
        robot.type(KeyCode.SPACE);
        await(() -> !isThere(robot, UNANSWERED));
        assertThat(server.received(discard(UNANSWERED))).hasSize(1);
        assertThat(server.received(retry(UNANSWERED))).isEmpty();
    }

    @Test
    void only_what_goes_on_by_itself_says_so(FxRobot robot) {
        assertThat(trying(robot)).isZero();

        server.answer("GET /api/dead-notices", List.of(TellingFixture.triedAgain(), UNANSWERED));
        robot.clickOn("#again-" + REFUSED.id());

        await(() -> trying(robot) == 1);
    }

    @Test
    void the_server_says_why_it_may_not_and_the_notice_stays(FxRobot robot) {
        server.answer(retry(REFUSED), FixtureServer.problem(ProblemCode.IN_USE, "The channel is off."));

        robot.clickOn("#again-" + REFUSED.id());

        await(() -> refused(robot).equals("The channel is off."));
        assertThat(isThere(robot, REFUSED)).isTrue();
    }

    @Test
    void the_chosen_ones_are_decided_together(FxRobot robot) {
        server.answer(retry(UNANSWERED), Map.of());
        assertThat(robot.lookup("#again-picked").queryButton().isDisabled()).isTrue();
        robot.clickOn("#pick-" + REFUSED.id());
        assertThat(robot.lookup("#pick-all").queryAs(CheckBox.class).isIndeterminate())
                .isTrue();
        robot.clickOn("#pick-all").clickOn("#pick-all");
        robot.interact(() -> {});
        if (!robot.lookup("#pick-all").queryAs(CheckBox.class).isSelected()) {
            robot.clickOn("#pick-all");
        }
        assertThat(robot.lookup("#pick-" + UNANSWERED.id())
                        .queryAs(CheckBox.class)
                        .isSelected())
                .isTrue();

        server.answer("GET /api/dead-notices", List.of());
        robot.clickOn("#again-picked");

        await(() -> !isThere(robot, REFUSED) && !isThere(robot, UNANSWERED));
        assertThat(server.received(retry(REFUSED))).hasSize(1);
        assertThat(server.received(retry(UNANSWERED))).hasSize(1);
    }

    @Test
    void what_is_refused_again_comes_back_by_itself_after_all_were_sent_again(FxRobot robot) {
        server.answer(retry(UNANSWERED), Map.of());
        server.answer("GET /api/dead-notices", List.of());
        robot.clickOn("#pick-all").clickOn("#again-picked");
        await(() -> told(robot).equals("2 notices are sent again. What fails comes back here."));
        await(() -> !isThere(robot, REFUSED));
        assertThat(message(robot)).isEqualTo("Nothing waits here.");

        server.answer("GET /api/dead-notices", List.of(REFUSED));

        await(() -> isThere(robot, REFUSED));
    }

    @Test
    void one_that_is_refused_keeps_none_of_the_chosen_from_its_turn(FxRobot robot) {
        server.answer(retry(REFUSED), FixtureServer.problem(ProblemCode.IN_USE, "The channel is off."));
        server.answer(retry(UNANSWERED), Map.of());
        robot.clickOn("#pick-all").clickOn("#again-picked");

        await(() -> refused(robot).equals("The channel is off."));
        await(() -> server.received(retry(UNANSWERED)).size() == 1);
        assertThat(server.received(retry(REFUSED))).hasSize(1);
        await(() -> told(robot).equals("1 notice is sent again. What fails comes back here."));
    }

    @Test
    void what_was_sent_again_before_the_server_went_away_is_told_and_looked_after(FxRobot robot) {
        server.hangUpAt(retry(UNANSWERED));
        robot.clickOn("#pick-all").clickOn("#again-picked");

        await(() -> told(robot).equals("1 notice is sent again. What fails comes back here."));
        assertThat(server.received(retry(REFUSED))).hasSize(1);
        assertThat(refused(robot)).contains("localhost");
    }

    @Test
    void each_says_when_it_was_written(FxRobot robot) {
        assertThat(robot.lookup("#dead-notices .label").queryAllAs(Labeled.class))
                .extracting(ShownText::of)
                .anyMatch(text -> text.endsWith("5 attempts · 10:30"));
    }

    @Test
    void a_list_that_is_cut_off_says_so(FxRobot robot) {
        var many = IntStream.range(0, NoticeSummary.MOST_DEAD)
                .mapToObj(at -> TellingFixture.unanswered(at))
                .toList();
        server.answer("GET /api/dead-notices", many);

        robot.clickOn("#again-" + REFUSED.id());

        await(() -> robot.lookup("#dead-notices .label").queryAllAs(Labeled.class).stream()
                .anyMatch(label -> label.isVisible() && label.getText().startsWith("The last 500 are shown.")));
    }

    private static String told(FxRobot robot) {
        return robot.lookup(".toast .toast-text").queryAllAs(Labeled.class).stream()
                .map(ShownText::of)
                .filter(text -> text.contains("sent again"))
                .findFirst()
                .orElse("");
    }

    private static String message(FxRobot robot) {
        return robot.lookup("#dead-notices .label").queryAllAs(Labeled.class).stream()
                .filter(Node::isVisible)
                .map(ShownText::of)
                .filter(text -> text.startsWith("Nothing"))
                .findFirst()
                .orElse("");
    }

    private static long trying(FxRobot robot) {
        return robot.lookup("#dead-notices .label").queryAllAs(Labeled.class).stream()
                .filter(label -> ShownText.of(label).equals("It is tried again by itself."))
                .count();
    }

    private static boolean isThere(FxRobot robot, NoticeSummary notice) {
        return robot.lookup("#again-" + notice.id()).tryQuery().isPresent();
    }

    private static String retry(NoticeSummary notice) {
        return "POST /api/dead-notices/" + notice.id() + "/retry";
    }

    private static String discard(NoticeSummary notice) {
        return "POST /api/dead-notices/" + notice.id() + "/discard";
    }
}
