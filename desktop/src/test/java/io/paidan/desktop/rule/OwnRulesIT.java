package io.paidan.desktop.rule;

import static io.paidan.desktop.Patience.await;
import static io.paidan.desktop.setup.PageFixture.field;
import static io.paidan.desktop.setup.PageFixture.problem;
import static io.paidan.desktop.setup.PageFixture.type;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.Problem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.rule.DispatchRule;
import io.paidan.contract.rule.DispatchRules;
import io.paidan.contract.rule.RuleFault;
import io.paidan.contract.rule.RuleThen;
import io.paidan.contract.rule.RuleWhen;
import io.paidan.contract.workorder.Priority;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.platform.SureHand;
import io.paidan.desktop.setup.PageFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** The rules before a supervisor of one region. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OwnRulesIT {

    private static final String SAVE = "PUT /api/dispatch-rules/3";
    private static final DispatchRule EVERYWHERE = rule("Gas first", List.of());
    private static final DispatchRule HERE = rule("North first", List.of("oberland-nord"));

    private PageFixture page;

    @Start
    void open(Stage stage) throws IOException {
        page = PageFixture.openLimited(
                stage,
                setup -> RulePages.rules(setup, BoardFixture.store(), () -> BoardFixture.NOW),
                List.of("oberland"));
        var left = new RuleFault(HERE.id(), RuleFault.Gone.ENGINEER, "e77");
        page.server().answer("GET /api/dispatch-rules", new DispatchRules(3, List.of(EVERYWHERE, HERE), List.of(left)));
        page.server().answer(SAVE, new DispatchRules(4, List.of(HERE, EVERYWHERE)));
        page.show();
    }

    @Stop
    void close() {
        page.close();
    }

    @Test
    void a_rule_for_all_is_only_read_and_still_tried(FxRobot robot) {
        page.pick(robot, "Gas first", "Gas first");

        assertThat(robot.lookup("#setup-read-only").query().isVisible()).isTrue();
        assertThat(field(robot, "name").isDisabled()).isTrue();
        assertThat(robot.lookup("#rule-up").query().getParent().isVisible()).isFalse();
        assertThat(robot.lookup("#try-number").query().isDisabled()).isFalse();
    }

    @Test
    void a_rule_is_taken_out_at_the_second_click_only(FxRobot robot) {
        page.pick(robot, "North first", "North first");

        robot.clickOn("#rule-remove");
        assertThat(robot.lookup("#rule-remove").queryAs(Button.class).getText()).isEqualTo("Really take out?");
        assertThat(page.server().received(SAVE)).isEmpty();

        SureHand.awaitAnswerable(robot, "#rule-remove");
        robot.clickOn("#rule-remove");
        await(() -> page.server().received(SAVE).size() == 1);
        assertThat(page.server().received(SAVE).getFirst()).doesNotContain("North first");
    }

    @Test
    void a_rule_that_names_who_has_left_says_so_in_the_list(FxRobot robot) {
        await(() -> robot.lookup(".table-row-cell .label.pd-amber").queryAllAs(Label.class).stream()
                .anyMatch(cell -> cell.getText().startsWith("⚠ the engineer has left")));
    }

    @Test
    void ones_own_rule_moves_before_those_for_all(FxRobot robot) {
        page.pick(robot, "North first", "North first");

        robot.clickOn("#rule-up");

        await(() -> !page.server().received(SAVE).isEmpty());
        assertThat(page.server().received(SAVE, DispatchRules.class))
                .containsExactly(new DispatchRules(3, List.of(HERE, EVERYWHERE)));
    }

    @Test
    void places_are_told_anew_when_a_rule_that_is_not_shown_comes_before(FxRobot robot) {
        page.pick(robot, "North first", "North first");
        await(() -> places(robot).equals(List.of("1", "2")));
        var off = new DispatchRule(UUID.randomUUID(), "Off", false, HERE.when(), HERE.then());
        page.server().answer("GET /api/dispatch-rules", new DispatchRules(4, List.of(off, EVERYWHERE, HERE)));

        robot.clickOn("#rule-up");

        await(() -> places(robot).equals(List.of("2", "3")));
    }

    @Test
    void a_new_rule_is_for_the_region_and_must_stay_so(FxRobot robot) {
        await(() -> robot.lookup("Gas first").tryQuery().isPresent());
        robot.clickOn("#setup-new");
        await(() -> robot.lookup("#setup-save").query().isVisible());
        assertThat(chips(robot)).containsExactly("高地区域", "瓦杜兹网点", "特里森网点");
        type(robot, "name", "Ours");

        robot.clickOn(chip(robot, "高地区域")).clickOn("#setup-save");

        await(() -> !problem(robot, "territories").isEmpty());
        assertThat(page.server().received(SAVE)).isEmpty();
    }

    @Test
    void what_the_server_finds_wrong_stands_beside_its_field_and_the_rest_above(FxRobot robot) {
        page.server()
                .answer(
                        SAVE,
                        new Problem(
                                ProblemCode.INVALID,
                                400,
                                "Some fields are not right",
                                "Correct the marked fields (2) and send it again.",
                                Map.of(),
                                List.of(
                                        new FieldProblem("rules[1].when.keywords", "x", "That is too long."),
                                        new FieldProblem("rules[0].then.territory", null, "It was given up.")),
                                List.of()));
        page.pick(robot, "North first", "North first");
        type(robot, "keywords", "gas");

        robot.clickOn("#setup-save");

        await(() -> problem(robot, "keywords").equals("That is too long."));
        assertThat(robot.lookup("#setup-message").queryAs(Labeled.class).getText())
                .contains("It was given up.")
                .doesNotContain("marked fields");
    }

    private static List<String> chips(FxRobot robot) {
        return robot.from(field(robot, "territories")).lookup(".choice-chip").queryAllAs(ToggleButton.class).stream()
                .map(ToggleButton::getText)
                .toList();
    }

    private static Node chip(FxRobot robot, String name) {
        return robot.from(field(robot, "territories")).lookup(name).query();
    }

    private static List<String> places(FxRobot robot) {
        return robot.lookup(".table-row-cell .label").queryAllAs(Label.class).stream()
                .filter(Label::isVisible)
                .map(Label::getText)
                .filter(text -> text.matches("\\d"))
                .sorted()
                .toList();
    }

    private static DispatchRule rule(String name, List<String> territories) {
        var then = new RuleThen(null, Priority.P1, null, null, null, List.of());
        return new DispatchRule(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                name,
                true,
                RuleWhen.in(territories),
                then);
    }
}
