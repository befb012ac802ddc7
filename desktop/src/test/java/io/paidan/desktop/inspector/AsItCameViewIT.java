package io.paidan.desktop.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.platform.Texts;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The request an order was made from, under a real mouse and keyboard. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AsItCameViewIT {

    private static final String LONG =
            IntStream.rangeClosed(1, 40).mapToObj(line -> "line " + line).collect(Collectors.joining("\n"));

    private final SimpleStringProperty raw = new SimpleStringProperty("It drips.\nPlease come");

    @Start
    void open(Stage stage) {
        stage.setScene(new Scene(new VBox(new AsItCameView(raw, new Texts(Texts.ENGLISH))), 350, 900));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void a_short_one_is_there_as_it_was_written_with_nothing_to_unfold(FxRobot robot) {
        assertThat(words(robot).getText()).isEqualTo("It drips.\nPlease come");
        assertThat(fold(robot).isVisible()).isFalse();
    }

    @Test
    void of_a_long_one_the_rest_is_unfolded_without_a_mouse_and_folded_again_for_the_next(FxRobot robot) {
        robot.interact(() -> raw.set(LONG));
        var folded = words(robot).getHeight();
        assertThat(folded).isLessThan(200);

        robot.interact(() -> fold(robot).requestFocus());
        robot.type(KeyCode.SPACE);
        assertThat(words(robot).getHeight()).isGreaterThan(4 * folded);
        assertThat(robot.lookup("Show less ▴").tryQuery()).isPresent();
        assertThat(words(robot).lookup(".content").getLayoutBounds().getHeight())
                .as("nothing is left to scroll to")
                .isLessThanOrEqualTo(words(robot).getHeight());

        robot.interact(() -> raw.set(LONG + "\nline 41"));
        assertThat(words(robot).getHeight()).isEqualTo(folded);
    }

    @Test
    void what_a_program_sent_has_a_line_for_each_value_and_can_be_copied_but_not_written(FxRobot robot) {
        robot.interact(() -> raw.set("{\"fault\":\"E04\",\"at\":{\"lat\":47.1410}}"));
        robot.clickOn("#as-it-came").write("x");

        assertThat(words(robot).getText()).startsWith("{\n  \"fault\" : \"E04\",\n");
        robot.push(KeyCode.SHORTCUT, KeyCode.A).push(KeyCode.SHORTCUT, KeyCode.C);
        robot.interact(
                () -> assertThat(Clipboard.getSystemClipboard().getString()).contains("\"lat\" : 47.1410"));
    }

    private static TextArea words(FxRobot robot) {
        return robot.lookup("#as-it-came").queryAs(TextArea.class);
    }

    private static Node fold(FxRobot robot) {
        return robot.lookup("#as-it-came-fold").query();
    }
}
