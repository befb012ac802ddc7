package io.paidan.desktop.app;

import static io.paidan.desktop.app.WindowFixture.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.paidan.contract.feed.DispatchEvent.SlaChanged;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.session.Role;
import io.paidan.contract.sla.AlertOwner;
import io.paidan.contract.sla.AlertTaker;
import io.paidan.contract.sla.EscalationAct;
import io.paidan.contract.sla.OrderSla;
import io.paidan.contract.sla.TargetState;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.platform.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** What may be done about the alerts, by mouse and by keyboard: the latest one is W-0037's, three orders have one. */
@ExtendWith(ApplicationExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AlertsIT {

    private static final UUID LATEST = BoardFixture.order("0037");
    private static final String SLA = "POST /api/work-orders/" + LATEST + "/sla/";

    private FixtureServer server;
    private WindowFixture window;
    private int seq = 12;

    @Start
    void open(Stage stage) throws IOException {
        server = FixtureServer.start(0, BoardFixture::board);
        server.answer(SLA + "owner", sla());
        server.answer(SLA + "snooze", sla());
        window = WindowFixture.open(stage, server);
    }

    @BeforeEach
    void sign_in(FxRobot robot) throws TimeoutException {
        window.signIn(robot);
        await(() -> robot.lookup("#alerts").queryAs(Button.class).getText().startsWith("3"));
    }

    @Stop
    void close() {
        window.close();
    }

    @Test
    void with_the_mouse_one_is_taken_put_off_and_opened(FxRobot robot) throws Exception {
        robot.clickOn("#alerts");
        await(() -> isOpen(robot));

        robot.clickOn(first(robot, "#alert-take"));
        await(() -> server.received(SLA + "owner").size() == 1);
        hear("王调度", null);
        await(() -> first(robot, "#alert-take").getText().contains("王调度"));

        robot.clickOn(first(robot, "#alert-snooze"));
        await(() -> server.received(SLA + "snooze").size() == 1);
        assertThat(inspected(robot)).as("an act does not open the order").isEmpty();
        hear("王调度", BoardFixture.NOW.plus(Duration.ofHours(1)));
        await(() -> alerts(robot).getItems().size() == 2);

        robot.clickOn(alerts(robot).lookup(".list-cell").lookup(".alert-what"));
        await(() -> !isOpen(robot) && inspected(robot).equals("W-260321-0045"));
    }

    @Test
    void with_the_keyboard_alone_too(FxRobot robot) throws Exception {
        robot.type(KeyCode.A);
        await(() -> isOpen(robot) && alerts(robot).isFocused());

        robot.type(KeyCode.T);
        await(() -> server.received(SLA + "owner").size() == 1);
        hear("王调度", null);
        await(() -> first(robot, "#alert-take").getText().contains("王调度"));

        robot.type(KeyCode.S);
        await(() -> server.received(SLA + "snooze").size() == 1);
        robot.type(KeyCode.L);
        await(() -> server.received(SLA + "snooze").size() == 2);
        assertThat(server.received(SLA + "snooze"))
                .as("whose it was seen to be")
                .allMatch(command -> command.contains(id("王调度").toString()));
        hear("王调度", BoardFixture.NOW.plus(Duration.ofHours(1)));
        await(() -> alerts(robot).getItems().size() == 2);

        robot.type(KeyCode.ENTER);
        await(() -> !isOpen(robot) && inspected(robot).equals("W-260321-0045"));
        robot.type(KeyCode.A);
        await(() -> isOpen(robot));
        robot.type(KeyCode.ESCAPE);
        await(() -> !isOpen(robot));
    }

    @Test
    void when_an_alert_is_put_off_the_keyboard_stays_at_its_place(FxRobot robot) throws Exception {
        robot.type(KeyCode.A);
        await(() -> isOpen(robot) && alerts(robot).isFocused());
        robot.type(KeyCode.DOWN);
        var third = alerts(robot).getItems().get(2);

        hear(BoardFixture.order("0045"), null, BoardFixture.NOW.plus(Duration.ofHours(1)));
        await(() -> alerts(robot).getItems().size() == 2);

        assertThat(alerts(robot).getSelectionModel().getSelectedItem()).isEqualTo(third);
    }

    @Test
    void when_an_alert_goes_to_another_place_the_keyboard_goes_with_it(FxRobot robot) throws Exception {
        var moved = BoardFixture.order("0045");
        robot.type(KeyCode.A);
        await(() -> isOpen(robot) && alerts(robot).isFocused());
        robot.type(KeyCode.DOWN);
        await(() -> selected(robot).contains(moved.toString()));

        hear(
                moved,
                sla(moved).targets().stream()
                        .map(state -> dueAt(state, state.dueAt().minus(Duration.ofHours(9))))
                        .toList());
        await(() -> alerts(robot).getItems().getFirst().toString().contains(moved.toString()));

        assertThat(selected(robot)).contains(moved.toString());
    }

    private static String selected(FxRobot robot) {
        return String.valueOf(alerts(robot).getSelectionModel().getSelectedItem());
    }

    private static TargetState dueAt(TargetState state, Instant dueAt) {
        return new TargetState(
                state.target(),
                state.startedAt(),
                dueAt,
                dueAt,
                state.left(),
                state.metAt(),
                state.fired(),
                state.raisedAt(),
                state.snoozedUntil(),
                state.owner());
    }

    @Test
    void assigning_from_an_alert_opens_the_order_and_closes_the_alerts(FxRobot robot) throws Exception {
        robot.clickOn("#alerts");
        await(() -> isOpen(robot));
        robot.clickOn(first(robot, "#alert-assign"));
        await(() -> !isOpen(robot) && inspected(robot).equals("W-260321-0037"));

        robot.type(KeyCode.A);
        await(() -> isOpen(robot) && alerts(robot).isFocused());
        robot.type(KeyCode.DOWN).type(KeyCode.D);
        await(() -> !isOpen(robot) && inspected(robot).equals("W-260321-0045"));
    }

    @Test
    void it_is_handed_to_somebody_by_name(FxRobot robot) throws Exception {
        var zhao = new AlertTaker(new UUID(0, 7), "赵主管", Role.SUPERVISOR);
        var me = new AlertTaker(
                UUID.nameUUIDFromBytes("dispatcher".getBytes(StandardCharsets.UTF_8)), "王调度", Role.DISPATCHER);
        server.answer("GET /api/work-orders/" + LATEST + "/sla/takers", List.of(me, zhao));
        server.answer(SLA + "handover", sla());
        robot.clickOn("#alerts");
        await(() -> isOpen(robot));

        robot.clickOn(first(robot, "#alert-hand"));
        await(() -> robot.lookup("赵主管 · 主管").tryQuery().isPresent());
        assertThat(robot.lookup("王调度 · 调度员").tryQuery()).as("oneself takes it").isEmpty();
        robot.clickOn("赵主管 · 主管");
        await(() -> server.received(SLA + "handover").size() == 1);
        assertThat(server.received(SLA + "handover").getFirst())
                .contains(zhao.userId().toString());
        hear("赵主管", null);
        await(() -> first(robot, "#alert-take").getText().contains("赵主管"));
    }

    @Test
    void the_keyboard_hands_it_over_too(FxRobot robot) throws Exception {
        var zhao = new AlertTaker(new UUID(0, 7), "赵主管", Role.SUPERVISOR);
        server.answer("GET /api/work-orders/" + LATEST + "/sla/takers", List.of(zhao));
        server.answer(SLA + "handover", sla());
        robot.type(KeyCode.A);
        await(() -> isOpen(robot) && alerts(robot).isFocused());

        robot.type(KeyCode.H);
        await(() -> robot.lookup("赵主管 · 主管").tryQuery().isPresent());
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);

        await(() -> server.received(SLA + "handover").size() == 1);
    }

    @Test
    void what_is_meant_for_a_supervisor_says_so_and_can_be_taken_by_who_sees_it(FxRobot robot) throws Exception {
        hear(sla().targets().stream()
                .map(state -> state.fired(List.of(EscalationAct.WARN_DISPATCHER, EscalationAct.SUPERVISOR_TAKES_OVER)))
                .toList());
        robot.clickOn("#alerts");
        await(() -> isOpen(robot));

        await(() -> alerts(robot).lookupAll(".label").stream()
                .anyMatch(label -> ((Label) label).getText().endsWith("应由主管处理")));
        assertThat(first(robot, "#alert-take").getText()).isEqualTo("我来处理");
    }

    @Test
    void in_either_language_all_that_may_be_done_stands_within_the_list(FxRobot robot) throws Exception {
        hear("王调度", null);
        robot.clickOn("#alerts");
        await(() -> isOpen(robot) && first(robot, "#alert-take").getText().contains("王调度"));

        for (var language : List.of(Texts.CHINESE, Texts.ENGLISH)) {
            robot.interact(() -> window.workplace().texts().localeProperty().set(language));
            await(() -> right(first(robot, "#alert-snooze-long")) < right(alerts(robot)));
            assertThat(first(robot, "#alert-take").lookup(".text"))
                    .asInstanceOf(type(Text.class))
                    .extracting(Text::getText)
                    .isEqualTo(first(robot, "#alert-take").getText());
        }
    }

    private static double right(Node node) {
        return node.localToScreen(node.getBoundsInLocal()).getMaxX();
    }

    private static boolean isOpen(FxRobot robot) {
        return robot.lookup("#alert-rows").tryQuery().isPresent();
    }

    private static ListView<?> alerts(FxRobot robot) {
        return robot.lookup("#alert-rows").queryAs(ListView.class);
    }

    /** Of the uppermost alert. */
    private static Button first(FxRobot robot, String id) {
        return alerts(robot).lookupAll(id).stream()
                .map(Button.class::cast)
                .min((one, other) -> Double.compare(y(one), y(other)))
                .orElseThrow();
    }

    private static double y(Node node) {
        return node.localToScreen(node.getBoundsInLocal()).getMinY();
    }

    /** The number of the order in the inspector; empty when there is none. */
    private static String inspected(FxRobot robot) {
        return robot.lookup("#inspected-number")
                .tryQueryAs(Label.class)
                .map(Label::getText)
                .orElse("");
    }

    private void hear(@Nullable String owner, @Nullable Instant snoozedUntil) throws IOException {
        hear(LATEST, owner, snoozedUntil);
    }

    private void hear(UUID of, @Nullable String owner, @Nullable Instant snoozedUntil) throws IOException {
        hear(
                of,
                sla(of).targets().stream()
                        .map(state -> state.snoozed(snoozedUntil)
                                .ownedBy(owner == null ? null : new AlertOwner(id(owner), owner)))
                        .toList());
    }

    private void hear(List<TargetState> targets) throws IOException {
        hear(LATEST, targets);
    }

    private void hear(UUID of, List<TargetState> targets) throws IOException {
        var order = BoardFixture.store().findOrder(of).orElseThrow();
        var before = sla(of);
        var after = new OrderSla(
                of, before.region(), before.policy(), before.policyVersion(), before.policyName(), null, targets);
        seq++;
        server.send(
                new FeedMessage(before.region(), seq, seq - 1, BoardFixture.NOW, "王调度", new SlaChanged(order, after)));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static OrderSla sla() {
        return sla(LATEST);
    }

    private static OrderSla sla(UUID order) {
        return BoardFixture.store().findSla(order).orElseThrow();
    }
}
