package io.paidan.desktop.sla;

import static io.paidan.desktop.Patience.await;
import static io.paidan.desktop.setup.PageFixture.field;
import static io.paidan.desktop.setup.PageFixture.problem;
import static io.paidan.desktop.setup.PageFixture.type;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.sla.SlaPolicy;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.setup.PageFixture;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** The policies before a supervisor of one region. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OwnPoliciesIT {

    private static final SlaPolicy EVERYWHERE = policy("all", "Everywhere", null);
    private static final SlaPolicy HERE = policy("north", "North", "oberland-nord");
    private static final SlaPolicy ELSEWHERE = policy("west", "West", "unterland-west");

    private PageFixture page;

    @Start
    void open(Stage stage) throws IOException {
        page = PageFixture.openLimited(
                stage,
                setup -> SlaPages.policies(
                        setup, BoardFixture.store(), new Clockface(setup.texts(), () -> BoardFixture.ZONE)),
                List.of("oberland"));
        page.server().answer("GET /api/business-calendars", List.of());
        page.server().answer("GET /api/notice-channels", List.of());
        page.server().answer("GET /api/sla-policies", List.of(EVERYWHERE, HERE, ELSEWHERE));
        page.server().answer("PUT /api/sla-policies/north", HERE);
        page.show();
    }

    @Stop
    void close() {
        page.close();
    }

    @Test
    void what_holds_beyond_the_region_is_shown_with_why_it_cannot_be_changed(FxRobot robot) {
        for (var policy : List.of(EVERYWHERE, ELSEWHERE)) {
            page.pick(robot, policy.name(), policy.name());

            assertThat(robot.lookup("#setup-read-only").queryAs(Label.class).getText())
                    .isEqualTo("It holds for the whole company or beyond your territories:"
                            + " only head office changes it.");
            assertThat(field(robot, "name").isDisabled()).isTrue();
            assertThat(isShown(robot, "#setup-save")).isFalse();
            assertThat(isShown(robot, "#setup-remove")).isFalse();
        }
    }

    @Test
    void what_holds_in_the_region_is_changed_as_ever(FxRobot robot) {
        page.pick(robot, "Everywhere", "Everywhere");
        page.pick(robot, "North", "North");
        assertThat(isShown(robot, "#setup-read-only")).isFalse();
        assertThat(isShown(robot, "#setup-remove")).isTrue();

        type(robot, "name", "Up north");
        robot.clickOn("#setup-save");

        await(() -> !page.server().received("PUT /api/sla-policies/north").isEmpty());
        assertThat(page.server()
                        .received("PUT /api/sla-policies/north", SlaPolicy.class)
                        .getFirst()
                        .name())
                .isEqualTo("Up north");
    }

    @Test
    void a_new_one_is_for_the_region_from_the_start(FxRobot robot) {
        await(() -> robot.lookup("Everywhere").tryQuery().isPresent());
        robot.clickOn("#setup-new");
        await(() -> isShown(robot, "#setup-save"));
        type(robot, "name", "Here");
        type(robot, "id", "here");
        robot.clickOn("#setup-save");

        await(() -> !page.server().received("PUT /api/sla-policies/here").isEmpty());
        assertThat(problem(robot, "territory")).isEmpty();
        assertThat(page.server()
                        .received("PUT /api/sla-policies/here", SlaPolicy.class)
                        .getFirst()
                        .territory())
                .isEqualTo("oberland");
    }

    private static boolean isShown(FxRobot robot, String id) {
        return robot.lookup(id).query().isVisible();
    }

    private static SlaPolicy policy(String id, String name, @Nullable String territory) {
        return new SlaPolicy(
                id,
                1,
                name,
                null,
                null,
                null,
                territory,
                "24x7",
                null,
                null,
                Duration.ofHours(2),
                null,
                null,
                SlaPolicy.USUAL_STEPS);
    }
}
