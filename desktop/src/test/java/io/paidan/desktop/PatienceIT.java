package io.paidan.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PatienceIT {

    private final HBox shown = new HBox();

    @Start
    void open(Stage stage) {
        stage.setScene(new Scene(shown, 300, 100));
        stage.show();
    }

    @Test
    void what_is_not_there_yet_is_waited_for(FxRobot robot) {
        var looks = new AtomicInteger();

        Patience.await(() -> {
            if (looks.incrementAndGet() == 2) {
                Platform.runLater(() -> shown.getChildren().add(new Label("late")));
            }
            return robot.lookup("late").queryAs(Label.class).isVisible();
        });

        assertThat(looks).hasValueGreaterThan(2);
    }

    @Test
    void a_condition_that_is_wrong_itself_is_not_waited_for() {
        assertThatThrownBy(() -> Patience.await(() -> {
                    throw new IllegalStateException("the condition is wrong");
                }))
                .hasStackTraceContaining("the condition is wrong");
    }
}
