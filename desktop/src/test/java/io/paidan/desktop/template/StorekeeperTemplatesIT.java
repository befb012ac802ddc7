package io.paidan.desktop.template;

import static io.paidan.desktop.Patience.await;
import static io.paidan.desktop.setup.PageFixture.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.workorder.Priority;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.setup.PageFixture;
import java.io.IOException;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Service templates before a storekeeper, who reads them and neither policies nor priority rules. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StorekeeperTemplatesIT {

    private PageFixture page;

    @Start
    void open(Stage stage) throws IOException {
        page = PageFixture.openReading(
                stage,
                setup -> TemplatePages.templates(setup, BoardFixture.store(), () -> BoardFixture.ZONE),
                List.of());
        page.server().answer("GET /api/service-templates", BoardFixture.board().templates());
    }

    @Stop
    void close() {
        page.close();
    }

    @Test
    void what_he_may_not_read_is_not_asked_for(FxRobot robot) {
        robot.interact(page::show);

        await(() -> !table(robot).getItems().isEmpty());
        assertThat(refused(robot)).isEmpty();
    }

    @Test
    void who_changed_a_template_is_not_asked_for_and_it_says_who_sees_that(FxRobot robot) {
        page.server().answer("GET /api/service-templates", List.of(Templates.advice(2, 45, Priority.P2)));
        robot.interact(page::show);

        page.pick(robot, "Advice", "Advice");

        await(() -> robot.lookup("Shown to supervisors and administrators.")
                .tryQuery()
                .isPresent());
        assertThat(refused(robot)).isEmpty();
        assertThat(page.server().received("GET /api/service-templates/advice/versions"))
                .isEmpty();
    }

    @Test
    void where_nothing_is_found_he_is_not_told_to_make_it(FxRobot robot) {
        page.server().answer("GET /api/service-templates", List.of());
        robot.interact(page::show);

        await(() -> robot.lookup(".master-empty").queryAs(Label.class).getText().startsWith("Nothing here."));
        assertThat(robot.lookup(".master-empty").queryAs(Label.class).getText())
                .isEqualTo("Nothing here. Change the search.");
    }

    private static TableView<?> table(FxRobot robot) {
        return robot.lookup("#setup-table").queryAs(TableView.class);
    }
}
