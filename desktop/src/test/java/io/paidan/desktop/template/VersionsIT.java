package io.paidan.desktop.template;

import static io.paidan.desktop.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.TemplateVersion;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.setup.PageFixture;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** What a template was before, who changed it and when. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class VersionsIT {

    private static final String VERSIONS = "GET /api/service-templates/advice/versions";

    private PageFixture page;

    @Start
    void open(Stage stage) throws IOException {
        page = PageFixture.open(
                stage, setup -> TemplatePages.templates(setup, BoardFixture.store(), () -> BoardFixture.ZONE));
        page.server().answer("GET /api/sla-policies", List.of());
        page.server().answer("GET /api/priority-rules", List.of());
        page.server().answer("GET /api/service-templates", List.of(Templates.advice(2, 45, Priority.P2)));
        page.server()
                .answer(
                        VERSIONS,
                        List.of(
                                new TemplateVersion(
                                        Templates.advice(2, 45, Priority.P2),
                                        "Wang Fang",
                                        Instant.parse("2026-03-20T08:30:00Z")),
                                new TemplateVersion(
                                        Templates.advice(1, 30, Priority.P4),
                                        "Li Na",
                                        Instant.parse("2026-02-01T09:00:00Z"))));
        page.show();
    }

    @Stop
    void close() {
        page.close();
    }

    @Test
    void each_version_says_who_made_it_when_and_what_he_changed(FxRobot robot) {
        page.pick(robot, "Advice", "Advice");

        await(() -> lines(robot).count() == 3);
        assertThat(lines(robot))
                .containsExactly(
                        "Version 2 · 2026-03-20 09:30 · Wang Fang",
                        "Priority, Usual minutes",
                        "Version 1 · 2026-02-01 10:00 · Li Na");
    }

    private static Stream<String> lines(FxRobot robot) {
        return robot.lookup("#field-versions").queryAs(Parent.class).getChildrenUnmodifiable().stream()
                .map(line -> ((Label) line).getText());
    }
}
