package io.paidan.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Node;
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
class WindowExtensionIT {

    @Start
    void open(Stage stage) {
        stage.setScene(new Scene(new HBox(new Label("one"), new Label("two")), 300, 100));
        stage.show();
    }

    @Test
    void nodes_are_looked_for_where_they_come_and_go(FxRobot robot) {
        var elsewhere = new AtomicInteger();

        var found = robot.lookup((Node node) -> {
                    if (!Platform.isFxApplicationThread()) {
                        elsewhere.incrementAndGet();
                    }
                    return node instanceof Label;
                })
                .queryAll();

        assertThat(found).hasSize(2);
        assertThat(elsewhere).hasValue(0);
        assertThat(robot.lookup("two").queryAs(Label.class).isVisible()).isTrue();
    }
}
