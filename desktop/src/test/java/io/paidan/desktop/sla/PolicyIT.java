package io.paidan.desktop.sla;

import static io.paidan.desktop.Patience.await;
import static io.paidan.desktop.setup.PageFixture.field;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.notice.NoticeChannel;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.sla.AfterTimeout;
import io.paidan.contract.sla.BusinessCalendar;
import io.paidan.contract.sla.SlaPolicy;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.SureHand;
import io.paidan.desktop.setup.PageFixture;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.ListCell;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** What becomes of a visit that nobody accepts, chosen by hand in its policy. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PolicyIT {

    private static final String GET = "GET /api/sla-policies";
    private static final String DELETE = "DELETE /api/sla-policies/gold";
    private static final String PUT = "PUT /api/sla-policies/gold";

    private PageFixture page;
    private FixtureServer server;

    @Start
    void open(Stage stage) throws IOException {
        page = PageFixture.open(
                stage,
                setup -> SlaPages.policies(
                        setup, BoardFixture.store(), new Clockface(setup.texts(), () -> BoardFixture.ZONE)));
        server = page.server();
        server.answer(GET, List.of(gold(1, null)));
        server.answer("GET /api/business-calendars", List.<BusinessCalendar>of());
        server.answer("GET /api/notice-channels", List.<NoticeChannel>of());
        page.show();
    }

    @Stop
    void close() {
        page.close();
    }

    @Test
    void at_first_the_dispatch_mode_decides_and_then_what_is_chosen(FxRobot robot) {
        page.pick(robot, "Gold", "Gold");
        await(() -> "As the dispatch mode says".equals(shown(robot)));
        var reassigning = gold(2, AfterTimeout.REASSIGN);
        server.answer(PUT, reassigning);
        server.answer(GET, List.of(reassigning));

        robot.clickOn(field(robot, "afterTimeout")).clickOn("Somebody else gets it");
        robot.clickOn("#setup-save");

        await(() -> !robot.lookup("#setup-changed").query().isVisible());
        assertThat(server.received(PUT, SlaPolicy.class)).containsExactly(gold(1, AfterTimeout.REASSIGN));
        assertThat(shown(robot)).isEqualTo("Somebody else gets it");
    }

    @Test
    void a_policy_somebody_else_changed_is_looked_at_again_before_it_goes(FxRobot robot) {
        page.pick(robot, "Gold", "Gold");
        server.answer(GET, List.of(gold(2, AfterTimeout.REASSIGN)));
        server.answer(DELETE + "?version=1", FixtureServer.problem(ProblemCode.CONFLICT, "Liu changed it."));
        server.answer(DELETE + "?version=2", FixtureServer.problem(ProblemCode.IN_USE, "A template names it."));

        SureHand.clickTwice(robot, "#setup-remove");

        await(() -> PageFixture.refused(robot).equals("Liu changed it."));
        await(() -> "Somebody else gets it".equals(shown(robot)));
        SureHand.clickTwice(robot, "#setup-remove");
        await(() ->
                "A template names it.".equals(page.toasts().shown().getLast().text()));
    }

    /** What stands on it while it is closed. */
    private static @Nullable String shown(FxRobot robot) {
        return ((Parent) field(robot, "afterTimeout"))
                .getChildrenUnmodifiable().stream()
                        .filter(ListCell.class::isInstance)
                        .map(cell -> ((ListCell<?>) cell).getText())
                        .findFirst()
                        .orElse(null);
    }

    private static SlaPolicy gold(int version, @Nullable AfterTimeout afterTimeout) {
        return new SlaPolicy(
                "gold",
                version,
                "Gold",
                null,
                null,
                null,
                null,
                BusinessCalendar.ROUND_THE_CLOCK.id(),
                null,
                Duration.ofMinutes(10),
                Duration.ofHours(1),
                null,
                afterTimeout,
                SlaPolicy.USUAL_STEPS);
    }
}
