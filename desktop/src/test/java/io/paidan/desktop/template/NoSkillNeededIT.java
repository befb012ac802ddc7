package io.paidan.desktop.template;

import static io.paidan.desktop.Patience.await;
import static io.paidan.desktop.setup.PageFixture.field;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.contract.workorder.ServiceType;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.setup.PageFixture;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** A template that names no skill, mended with one tick. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NoSkillNeededIT {

    private static final String SAVE = "PUT /api/service-templates/advice";
    private static final ServiceTemplate ADVICE = template(false);

    private PageFixture page;

    @Start
    void open(Stage stage) throws IOException {
        page = PageFixture.open(
                stage, setup -> TemplatePages.templates(setup, BoardFixture.store(), () -> BoardFixture.ZONE));
        page.server().answer("GET /api/sla-policies", List.of());
        page.server().answer("GET /api/priority-rules", List.of());
        page.server().answer("GET /api/service-templates", List.of(ADVICE));
        page.server().answer(SAVE, template(true));
        page.show();
    }

    @Stop
    void close() {
        page.close();
    }

    @Test
    void it_says_that_anybody_can_do_it(FxRobot robot) {
        page.pick(robot, "Advice", "Advice");
        assertThat(((CheckBox) field(robot, "noSkillNeeded")).getText()).isEqualTo("Needs no skill, anybody can do it");

        robot.clickOn(field(robot, "noSkillNeeded")).clickOn("#setup-save");

        await(() -> !page.server().received(SAVE).isEmpty());
        assertThat(page.server().received(SAVE, ServiceTemplate.class)).containsExactly(template(true));
    }

    private static ServiceTemplate template(boolean noSkillNeeded) {
        return new ServiceTemplate(
                "advice",
                1,
                ServiceType.SURVEY,
                "boiler",
                "Advice",
                "咨询",
                Duration.ofMinutes(30),
                Priority.P4,
                List.of(),
                noSkillNeeded,
                List.of(),
                1,
                List.of(),
                List.of(),
                null,
                null,
                null,
                false);
    }
}
