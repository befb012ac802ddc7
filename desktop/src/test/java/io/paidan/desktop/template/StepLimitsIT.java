package io.paidan.desktop.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.procedure.ProcedureStep;
import io.paidan.contract.procedure.StepKind;
import io.paidan.contract.procedure.StepLimits;
import io.paidan.desktop.platform.Texts;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The limits of a measurement as they are typed. */
@ExtendWith(ApplicationExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StepLimitsIT {

    private final ObjectProperty<List<ProcedureStep>> procedure = new SimpleObjectProperty<>(List.of(new ProcedureStep(
            "pressure", StepKind.MEASUREMENT, "Pressure", "压力", null, null, true, new StepLimits("mbar", null, null))));

    @Start
    void open(Stage stage) {
        stage.setScene(new Scene(new VBox(new ProcedureEditor(procedure, new Texts(Texts.ENGLISH))), 900, 300));
        stage.show();
    }

    @Test
    void a_number_that_begins_with_its_point_is_a_limit(FxRobot robot) {
        robot.clickOn(from(robot)).write("-.5").push(KeyCode.TAB).write(".25");

        assertThat(limits()).isEqualTo(new StepLimits("mbar", -0.5, 0.25));
    }

    @Test
    void what_is_no_number_yet_is_marked_and_does_not_stay(FxRobot robot) {
        robot.clickOn(from(robot)).write("-");
        assertThat(from(robot).getPseudoClassStates()).contains(PseudoClass.getPseudoClass("wrong"));

        robot.push(KeyCode.TAB);

        assertThat(from(robot).getText()).isEmpty();
        assertThat(from(robot).getPseudoClassStates()).doesNotContain(PseudoClass.getPseudoClass("wrong"));
        assertThat(limits()).isEqualTo(new StepLimits("mbar", null, null));
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
