package io.paidan.desktop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.desktop.WindowExtension;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxRobotInterface;
import org.testfx.framework.junit5.Start;

/** A day typed by hand. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DayPickerIT {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 21);

    private DayPicker picker;

    @Start
    void open(Stage stage) {
        picker = new DayPicker(new Texts(Texts.ENGLISH));
        picker.setValue(DAY);
        stage.setScene(new Scene(new VBox(picker, new Button("Next")), 300, 200));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void what_is_no_day_is_said_until_somebody_types_on(FxRobot robot) {
        type(robot, "tomorrow").type(KeyCode.ENTER);

        assertThat(said()).containsExactly("“tomorrow” is no day. Type it like 2026-03-21.");
        assertThat(picker.getValue()).isEqualTo(DAY);

        robot.write("2");
        assertThat(said()).isEmpty();
    }

    @Test
    void who_goes_on_to_the_next_field_reads_it_too(FxRobot robot) {
        type(robot, "tomorrow").type(KeyCode.TAB);

        assertThat(said()).hasSize(1);
    }

    @Test
    void an_empty_field_shows_how_a_day_is_typed_and_no_day() {
        assertThat(picker.getPromptText()).isEqualTo("YYYY-MM-DD");
    }

    private FxRobotInterface type(FxRobot robot, String words) {
        return robot.clickOn(picker.getEditor())
                .push(KeyCode.CONTROL, KeyCode.A)
                .write(words);
    }

    private static List<String> said() {
        return Window.getWindows().stream()
                .filter(Tooltip.class::isInstance)
                .filter(Window::isShowing)
                .map(window -> ((Tooltip) window).getText())
                .toList();
    }
}
