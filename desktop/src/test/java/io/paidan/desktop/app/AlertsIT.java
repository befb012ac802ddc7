package io.paidan.desktop.app;

import static io.paidan.desktop.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.paidan.contract.sla.TargetState;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.platform.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** What may be done about the alerts, by mouse and by keyboard. */
class AlertsIT extends AlertsWindow {

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
                .allMatch(command -> command.contains(BoardFixture.id("王调度").toString()));
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

    private static double right(Node node) {
        return node.localToScreen(node.getBoundsInLocal()).getMaxX();
    }

    /** The number of the order in the inspector; empty when there is none. */
    private static String inspected(FxRobot robot) {
        return robot.lookup("#inspected-number")
                .tryQueryAs(Label.class)
                .map(Label::getText)
                .orElse("");
    }
}
