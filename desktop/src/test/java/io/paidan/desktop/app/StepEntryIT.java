package io.paidan.desktop.app;

import static io.paidan.desktop.Patience.await;
import static io.paidan.desktop.app.WindowFixture.live;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.feed.DispatchEvent.StepRecorded;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.Problem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.procedure.StepResult;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.ShownText;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.platform.InSight;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** A dispatcher enters what an engineer tells him on the telephone, in a real window. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StepEntryIT {

    private static final UUID ORDER = OrderAtWork.ID;
    private static final String STEPS = "/api/work-orders/" + ORDER + "/steps/";
    private static final UUID PICTURE = OrderAtWork.PICTURE.id();

    private final List<StepResult> results = new ArrayList<>();
    private FixtureServer server;
    private WindowFixture window;
    private int seq = 12;

    @Start
    void open(Stage stage) throws IOException {
        server = FixtureServer.start(0, BoardFixture::board);
        server.answer("GET /api/work-orders/" + ORDER, OrderAtWork.details(results));
        server.answer("GET /api/work-orders/" + ORDER + "/attachments", List.of(OrderAtWork.PICTURE));
        window = WindowFixture.open(stage, server);
    }

    @BeforeEach
    void pick_an_order_at_work(FxRobot robot) {
        window.signIn(robot);
        await(() -> live(robot).equals("● 实时"));
        robot.interact(() -> window.context().selection().pickOrder(ORDER));
        await(() -> robot.lookup("#step-begin-gas").tryQuery().isPresent());
    }

    @Stop
    void close() {
        window.close();
    }

    @Test
    void step_after_step_is_entered_by_keyboard_with_its_guidance_in_sight(FxRobot robot) throws Exception {
        server.answer("PUT " + STEPS + "gas", result("gas", "OK", true));
        server.answer("PUT " + STEPS + "pressure", result("pressure", "20", true));
        server.answer("PUT " + STEPS + "photo", result("photo", PICTURE.toString(), null));
        begin(robot, "gas");
        assertThat(shown(robot)).contains("关总阀，等一分钟。");
        robot.type(KeyCode.ENTER);
        await(() -> robot.lookup("#step-value").tryQuery().isPresent());
        record("gas", "OK", true);

        robot.write("20").type(KeyCode.ENTER);
        await(() -> robot.lookup(".step-picture").tryQuery().isPresent());
        robot.type(KeyCode.ENTER);

        await(() -> server.received("PUT " + STEPS + "photo").equals(List.of("{\"value\":\"" + PICTURE + "\"}")));
        assertThat(server.received("PUT " + STEPS + "gas")).containsExactly("{\"value\":\"OK\"}");
        assertThat(server.received("PUT " + STEPS + "pressure")).containsExactly("{\"value\":\"20\"}");
        await(() -> robot.lookup("#step-add").tryQuery().isEmpty());
        await(() -> shown(robot).stream().anyMatch(text -> text.startsWith("正常 · 王调度")));
    }

    @Test
    void what_is_being_typed_and_the_keyboard_stay_when_an_event_arrives_and_esc_leaves(FxRobot robot)
            throws Exception {
        begin(robot, "pressure");
        robot.write("19.");
        record("gas", "OK", true);
        await(() -> shown(robot).stream().anyMatch(text -> text.startsWith("正常 · 王调度")));

        robot.write("5");
        await(() ->
                robot.lookup("#step-value").queryAs(TextField.class).getText().equals("19.5"));
        robot.type(KeyCode.ESCAPE);
        await(() -> robot.lookup(".step-entry").tryQuery().isEmpty());
        assertThat(server.received("PUT " + STEPS + "pressure")).isEmpty();
    }

    @Test
    void the_inspector_says_how_an_order_came(FxRobot robot) {
        await(() -> robot.lookup("#channel").queryAs(Labeled.class).getText().equals("受理渠道：电话 · 小何受理"));
    }

    @Test
    void a_photo_says_when_and_how_far_from_the_site_and_is_deleted_by_its_menu(FxRobot robot) {
        await(() -> ShownText.of(robot.lookup(".attachment-taken").queryAs(Labeled.class))
                .equals("10:40 · 30 米"));
        robot.interact(() -> InSight.bring(robot.lookup(".attachment").query()));
        robot.rightClickOn(".attachment").clickOn("删除…");
        await(() -> robot.lookup("确定删除？请再点一次").tryQuery().isPresent());
        assertThat(server.received("DELETE /api/attachments/" + PICTURE))
                .as("once is not enough")
                .isEmpty();
        await(() -> robot.lookup(".attachment-delete:answerable").tryQuery().isPresent());
        robot.clickOn("确定删除？请再点一次");

        await(() -> server.received("DELETE /api/attachments/" + PICTURE).size() == 1);
    }

    @Test
    void a_double_click_does_not_delete_a_photo(FxRobot robot) {
        await(() -> robot.lookup(".attachment").tryQuery().isPresent());
        robot.interact(() -> InSight.bring(robot.lookup(".attachment").query()));
        robot.rightClickOn(".attachment");
        await(() -> robot.lookup("删除…").tryQuery().isPresent());

        robot.doubleClickOn("删除…");

        await(() -> robot.lookup(".attachment-delete:answerable").tryQuery().isPresent());
        assertThat(server.received("DELETE /api/attachments/" + PICTURE)).isEmpty();
    }

    @Test
    void a_refusal_stands_in_a_sentence_at_its_row(FxRobot robot) {
        var field = new FieldProblem("value", "1000000000000000", "“1000000000000000”太大。");
        server.answer(
                "PUT " + STEPS + "pressure",
                new Problem(ProblemCode.INVALID, 400, "Invalid", "x", Map.of(), List.of(field), List.of()));
        begin(robot, "pressure");
        robot.write("1000000000000000").type(KeyCode.ENTER);

        await(() -> shown(robot).contains("“1000000000000000”太大。"));
        await(() -> robot.lookup("#step-value").queryAs(TextField.class).isFocused());
    }

    @Test
    void when_done_is_refused_the_missing_steps_are_marked_and_the_first_is_opened(FxRobot robot) throws Exception {
        var visit = BoardFixture.store().activeVisits(ORDER).getFirst();
        assertThat(visit).extracting(VisitSummary::status).isEqualTo(VisitStatus.IN_PROGRESS);
        server.answer(
                "POST /api/visits/" + visit.id() + "/transitions",
                new Problem(
                        ProblemCode.TRANSITION_NOT_ALLOWED,
                        422,
                        "现在不能这样做",
                        "W-260321-0036 还不能完工",
                        Map.of("count", "2", "steps", "关气、压力"),
                        List.of(),
                        List.of()));
        robot.interact(() -> act(robot, "完工"));

        await(() -> robot.lookup("#step-good").tryQuery().map(Node::isFocused).orElse(false));
        await(() -> robot.lookup(".procedure-row").<Node>queryAll().stream()
                .map(row -> row.getPseudoClassStates().toString().contains("missing"))
                .toList()
                .equals(List.of(true, true, false)));
    }

    private static void act(FxRobot robot, String words) {
        robot.lookup(".act-buttons > .button").queryAllAs(Button.class).stream()
                .filter(button -> button.getText().equals(words))
                .findFirst()
                .ifPresentOrElse(
                        Button::fire,
                        () -> robot.lookup("#more-acts").queryAs(MenuButton.class).getItems().stream()
                                .filter(item -> item.getText().equals(words))
                                .forEach(MenuItem::fire));
    }

    private static void begin(FxRobot robot, String step) {
        robot.interact(() -> ((Hyperlink) robot.lookup("#step-begin-" + step).query()).fire());
        await(() -> robot.lookup(".step-entry").tryQuery().isPresent());
    }

    /** Somebody's result comes by the feed, as every console gets it. */
    private void record(String step, String value, Boolean good) throws IOException {
        results.add(result(step, value, good));
        server.answer("GET /api/work-orders/" + ORDER, OrderAtWork.details(results));
        var order = BoardFixture.store().findOrder(ORDER).orElseThrow();
        var before = seq++;
        server.send(new FeedMessage(
                order.region(), seq, before, BoardFixture.NOW, "王调度", new StepRecorded(order, results.getLast())));
    }

    private static StepResult result(String step, String value, Boolean good) {
        return new StepResult(step, value, good, "王调度", BoardFixture.NOW);
    }

    private static List<String> shown(FxRobot robot) {
        return robot
                .lookup("#procedure")
                .lookup((Node node) -> node instanceof Labeled && node.isVisible())
                .queryAllAs(Labeled.class)
                .stream()
                .map(Labeled::getText)
                .toList();
    }
}
