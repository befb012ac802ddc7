package io.paidan.desktop.sla;

import static io.paidan.desktop.setup.PageFixture.field;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.sla.PriorityRule;
import io.paidan.contract.workorder.Priority;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.setup.PageFixture;
import java.io.IOException;
import java.util.List;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** What holds for the whole company, before a supervisor of one region. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HeadOfficeOnlyIT {

    private static final PriorityRule RULE =
            new PriorityRule("late", 1, "Late", null, null, null, null, false, 80, Priority.P1);

    private PageFixture page;

    @Start
    void open(Stage stage) throws IOException {
        page = PageFixture.openReading(
                stage, setup -> PriorityPages.rules(setup, BoardFixture.store()), List.of("oberland"));
        page.server().answer("GET /api/priority-rules", List.of(RULE));
        page.show();
    }

    @Stop
    void close() {
        page.close();
    }

    @Test
    void it_is_read_and_a_line_says_who_changes_it(FxRobot robot) {
        page.pick(robot, "Late", "Late");

        assertThat(robot.lookup("#setup-read-only").queryAs(Label.class).getText())
                .isEqualTo("It holds for the whole company or beyond your territories: only head office changes it.");
        assertThat(field(robot, "name").isDisabled()).isTrue();
        for (var button : List.of("#setup-save", "#setup-discard", "#setup-new", "#setup-remove")) {
            assertThat(robot.lookup(button).query().isVisible()).as(button).isFalse();
        }
    }
}
