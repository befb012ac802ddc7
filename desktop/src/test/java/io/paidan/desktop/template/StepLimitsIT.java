package io.paidan.desktop.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.procedure.ProcedureStep;
import io.paidan.contract.procedure.StepKind;
import io.paidan.contract.procedure.StepLimits;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.platform.Texts;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The limits of a measurement as they are typed. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StepLimitsIT {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final ObjectProperty<List<ProcedureStep>> procedure = new SimpleObjectProperty<>(List.of(new ProcedureStep(
            "pressure", StepKind.MEASUREMENT, "Pressure", "压力", null, null, true, new StepLimits("mbar", null, null))));

    private final ObjectProperty<Set<String>> wrongParts = new SimpleObjectProperty<>(Set.of());

    @Start
    void open(Stage stage) {
        stage.setScene(
                new Scene(new VBox(new ProcedureEditor(procedure, wrongParts, new Texts(Texts.ENGLISH))), 900, 300));
        stage.show();
    }

    @Test
    void a_number_that_begins_with_its_point_is_a_limit(FxRobot robot) {
        robot.clickOn(from(robot)).write("-.5").push(KeyCode.TAB).write(".25");

        assertThat(limits()).isEqualTo(new StepLimits("mbar", -0.5, 0.25));
    }

    @Test
    void a_decimal_comma_is_a_decimal_point(FxRobot robot) {
        robot.clickOn(from(robot)).write("1,5").push(KeyCode.TAB);

        assertThat(limits()).isEqualTo(new StepLimits("mbar", 1.5, null));
        assertThat(from(robot).getPseudoClassStates()).doesNotContain(WRONG);
    }

    @Test
    void what_is_no_number_stays_and_is_marked_with_a_sentence(FxRobot robot) {
        robot.clickOn(from(robot)).write("9x").push(KeyCode.TAB);

        assertThat(from(robot).getText()).isEqualTo("9x");
        assertThat(from(robot).getPseudoClassStates()).contains(WRONG);
        assertThat(complaint(robot).isVisible()).isTrue();
        assertThat(limits().min()).isNaN();

        robot.doubleClickOn(from(robot)).write("9");

        assertThat(complaint(robot).isVisible()).isFalse();
        assertThat(limits()).isEqualTo(new StepLimits("mbar", 9.0, null));
    }

    @Test
    void the_field_that_the_server_found_wrong_is_marked_and_no_other(FxRobot robot) {
        robot.interact(() -> wrongParts.set(Set.of("procedure[0].limits.min")));
        assertThat(from(robot).getPseudoClassStates()).contains(WRONG);

        robot.interact(() -> wrongParts.set(Set.of("procedure[1].limits.min", "procedure[0].nameEn")));
        assertThat(from(robot).getPseudoClassStates()).doesNotContain(WRONG);
        assertThat(robot.lookup(".text-field").queryAllAs(TextField.class))
                .filteredOn(field -> field.getPseudoClassStates().contains(WRONG))
                .extracting(TextField::getText)
                .containsExactly("Pressure");
    }

    private static Node complaint(FxRobot robot) {
        return robot.lookup(".field-problem").query();
    }

    private static TextField from(FxRobot robot) {
        return robot.lookup(".step-number").queryAll().stream()
                .map(TextField.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private StepLimits limits() {
        return procedure.get().getFirst().limits();
    }
}
