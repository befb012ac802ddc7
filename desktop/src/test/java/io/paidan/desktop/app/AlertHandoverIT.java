package io.paidan.desktop.app;

import static io.paidan.desktop.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.session.Role;
import io.paidan.contract.sla.AlertTaker;
import io.paidan.contract.sla.EscalationAct;
import io.paidan.desktop.BoardFixture;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** An alert goes from one to another: to somebody by name, or to whom it is meant for. */
class AlertHandoverIT extends AlertsWindow {

    @Test
    void it_is_handed_to_somebody_by_name(FxRobot robot) throws Exception {
        var zhao = new AlertTaker(new UUID(0, 7), "赵主管", Role.SUPERVISOR);
        var me = new AlertTaker(BoardFixture.id("dispatcher"), "王调度", Role.DISPATCHER);
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
}
