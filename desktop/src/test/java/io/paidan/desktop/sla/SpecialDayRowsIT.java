package io.paidan.desktop.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.platform.Texts;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.DatePicker;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The special days of a calendar, by keyboard. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SpecialDayRowsIT {

    private final SimpleObjectProperty<List<TypedSpecialDay>> days =
            new SimpleObjectProperty<>(List.of(new TypedSpecialDay(LocalDate.of(2026, 1, 1), true, "New Year", "")));

    private Scene scene;

    @Start
    void open(Stage stage) {
        scene = new Scene(
                new SpecialDayRows(days, new Texts(Texts.ENGLISH), () -> LocalDate.of(2026, 3, 21)), 700, 300);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void a_new_day_is_typed_at_once(FxRobot robot) {
        robot.clickOn("#special-day-add");

        assertThat(scene.getFocusOwner())
                .isInstanceOfSatisfying(
                        DatePicker.class,
                        picker -> assertThat(picker.getValue()).isEqualTo(LocalDate.of(2026, 3, 21)));

        robot.push(KeyCode.CONTROL, KeyCode.A).write("2026-05-01").type(KeyCode.ENTER);
        assertThat(days.get().getLast().date()).isEqualTo(LocalDate.of(2026, 5, 1));
    }
}
