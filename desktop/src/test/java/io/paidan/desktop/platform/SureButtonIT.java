package io.paidan.desktop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.desktop.WindowExtension;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SureButtonIT {

    private final AtomicInteger done = new AtomicInteger();
    private SureButton remove;

    @Start
    void open(Stage stage) {
        remove = new SureButton("remove", new SimpleStringProperty("Delete"), new SimpleStringProperty("Really?"))
                .onSure(done::incrementAndGet);
        stage.setScene(new Scene(new HBox(remove), 300, 100));
        stage.show();
    }

    @Test
    void a_double_click_does_not_answer_the_question_it_raises(FxRobot robot) {
        robot.interact(() -> {
            remove.requestFocus();
            remove.fire();
            remove.fire();
        });
        assertThat(done).hasValue(0);
        assertThat(remove.getText()).as("the question stays").isEqualTo("Really?");

        SureHand.awaitAnswerable(robot, "#remove");
        robot.clickOn(remove);

        assertThat(done).hasValue(1);
        assertThat(remove.getText()).isEqualTo("Delete");
    }

    @Test
    void asked_anew_it_is_read_anew(FxRobot robot) {
        robot.clickOn(remove);
        SureHand.awaitAnswerable(robot, "#remove");
        robot.interact(() -> {
            remove.askAnew();
            remove.fire();
            remove.fire();
        });

        assertThat(done).hasValue(0);
        assertThat(remove.getText()).isEqualTo("Really?");
    }
}
