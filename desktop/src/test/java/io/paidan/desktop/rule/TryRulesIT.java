package io.paidan.desktop.rule;

import static io.paidan.desktop.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.rule.ConditionKind;
import io.paidan.contract.rule.ConditionTrace;
import io.paidan.contract.rule.DispatchRule;
import io.paidan.contract.rule.DispatchRules;
import io.paidan.contract.rule.RuleOutcome;
import io.paidan.contract.rule.RuleThen;
import io.paidan.contract.rule.RuleTrace;
import io.paidan.contract.rule.RuleWhen;
import io.paidan.contract.rule.TryRules;
import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.Priority;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.setup.PageFixture;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** The rules tried with an order, by hand. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TryRulesIT {

    private static final String TRY = "POST /api/dispatch-rules/try";
    private static final DispatchRule GAS = new DispatchRule(
            new UUID(6, 1),
            "Smell of gas",
            true,
            RuleWhen.ALWAYS,
            new RuleThen(null, Priority.P1, DispatchMode.AUTOMATIC, null, null, List.of()));

    private PageFixture page;
    private FixtureServer server;

    @Start
    void open(Stage stage) throws IOException {
        page = PageFixture.open(stage, setup -> RulePages.rules(setup, BoardFixture.store(), () -> BoardFixture.NOW));
        server = page.server();
        server.answer("GET /api/dispatch-rules", new DispatchRules(3, List.of(GAS)));
        server.answer(TRY, outcome());
        server.answer(
                "GET /api/work-orders/" + BoardFixture.order("0042"), TryRulesViewModelTest.details("0042", null));
        page.show();
    }

    @Stop
    void close() {
        page.close();
    }

    @Test
    void an_order_is_filled_in_by_the_end_of_its_number_and_the_rules_say_why(FxRobot robot) {
        var order = BoardFixture.store().findOrder(BoardFixture.order("0042")).orElseThrow();

        robot.clickOn("#try-number").write("0042").type(KeyCode.ENTER);

        await(() -> said(robot).contains("Smell of gas: matches"));
        assertThat(said(robot)).anyMatch(line -> line.startsWith("✗ Channel"));
        assertThat(server.received(TRY, TryRules.class))
                .isEqualTo(List.of(new TryRules(
                        List.of(GAS),
                        Channel.PHONE,
                        order.templateCode(),
                        order.territory(),
                        order.customerTier(),
                        order.title(),
                        null,
                        BoardFixture.NOW)));
    }

    @Test
    void other_words_are_typed_and_asked_about_by_keyboard(FxRobot robot) {
        robot.clickOn("#try-number").write("0042").type(KeyCode.ENTER);
        await(() -> server.received(TRY).size() == 1);

        robot.clickOn("#try-text").push(KeyCode.CONTROL, KeyCode.A).write("dripping");
        robot.type(KeyCode.TAB).type(KeyCode.SPACE);

        await(() -> server.received(TRY).size() == 2);
        assertThat(server.received(TRY, TryRules.class).getLast().title()).isEqualTo("dripping");
    }

    @Test
    void an_order_is_tried_as_of_another_day_and_time_where_it_lies(FxRobot robot) {
        robot.clickOn("#try-number").write("0042").type(KeyCode.ENTER);
        await(() -> server.received(TRY).size() == 1);

        robot.clickOn("#try-day .text-field").write("2026-12-24");
        robot.clickOn("#try-time").write("2215").type(KeyCode.ENTER);
        await(() -> server.received(TRY).size() == 2);
        robot.doubleClickOn("#try-time").write("25:00").clickOn("#try-go");
        await(() -> said(robot).contains("“25:00” is no time of day. Write it as 9:30."));

        assertThat(server.received(TRY, TryRules.class).getLast().at())
                .isEqualTo(LocalDateTime.parse("2026-12-24T22:15")
                        .atZone(BoardFixture.ZONE)
                        .toInstant());
        assertThat(server.received(TRY)).hasSize(2);
    }

    @Test
    void what_is_missing_and_what_nobody_knows_is_said_without_asking(FxRobot robot) {
        robot.clickOn("#try-go");
        await(() -> said(robot).contains("Choose service, territory and channel first."));

        robot.clickOn("#try-number").write("9999").clickOn("#try-take");
        await(() -> said(robot).contains("No order on the board ends with “9999”."));
        assertThat(server.received(TRY)).isEmpty();
    }

    @Test
    void what_no_rule_is_about_gets_what_its_template_says(FxRobot robot) {
        server.answer(TRY, new RuleOutcome(RuleThen.NOTHING, List.of()));

        robot.clickOn("#try-number").write("0042").type(KeyCode.ENTER);

        await(() -> said(robot).stream().anyMatch(line -> line.startsWith("Gets: as the service template says: P")));
    }

    @Test
    void the_server_says_why_it_cannot_try(FxRobot robot) {
        server.answer(TRY, FixtureServer.problem(ProblemCode.NOT_FOUND, "There is no such service any more."));

        robot.clickOn("#try-number").write("0042").type(KeyCode.ENTER);

        await(() -> said(robot).contains("There is no such service any more."));
    }

    private static List<String> said(FxRobot robot) {
        return robot.lookup("#try-rules .label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    private static RuleOutcome outcome() {
        var missed = new ConditionTrace(ConditionKind.CHANNEL, List.of("WEB"), List.of("PHONE"), false);
        return new RuleOutcome(
                GAS.then(),
                List.of(
                        new RuleTrace(GAS.id(), GAS.name(), true, true, List.of(), GAS.then()),
                        new RuleTrace(new UUID(6, 2), "From the web", true, false, List.of(missed), RuleThen.NOTHING)));
    }
}
