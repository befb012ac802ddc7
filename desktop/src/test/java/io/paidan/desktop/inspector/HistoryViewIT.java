package io.paidan.desktop.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.platform.Texts;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What happened to an order, under a real keyboard. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HistoryViewIT {

    private static final String WHERE = "At 47.14105, 9.52093\nPhone of Li";

    private final SimpleObjectProperty<List<HistoryLines.Line>> history =
            new SimpleObjectProperty<>(List.of(new HistoryLines.Line("08:55", "Li arrived.", WHERE)));

    @Start
    void open(Stage stage) {
        stage.setScene(new Scene(new HistoryView(history, new Texts(Texts.ENGLISH)), 350, 200));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void where_and_with_what_is_unfolded_without_a_mouse_and_spoken(FxRobot robot) {
        assertThat(shown(robot)).contains("Li arrived.").doesNotContain(WHERE);
        assertThat(robot.lookup("Li arrived.").query().getAccessibleText()).contains(WHERE);

        robot.interact(() -> robot.lookup("#history-details").query().requestFocus());
        robot.type(KeyCode.SPACE);
        assertThat(shown(robot)).containsSubsequence("Hide place and device ▴", "Li arrived.", WHERE);

        robot.clickOn("#history-details");
        assertThat(shown(robot)).doesNotContain(WHERE);
    }

    @Test
    void a_history_that_says_neither_offers_nothing_to_unfold(FxRobot robot) {
        robot.interact(() -> history.set(List.of(new HistoryLines.Line("08:55", "Created.", ""))));

        assertThat(robot.lookup("#history-details").query().isVisible()).isFalse();
    }

    private static List<String> shown(FxRobot robot) {
        return robot.lookup((Node node) -> node instanceof Labeled).queryAllAs(Labeled.class).stream()
                .filter(label -> label.isVisible() && label.getParent().isVisible())
                .map(Labeled::getText)
                .toList();
    }
}
