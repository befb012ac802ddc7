package io.paidan.desktop.retention;

import static io.paidan.desktop.Patience.await;
import static io.paidan.desktop.setup.PageFixture.problem;
import static io.paidan.desktop.setup.PageFixture.type;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.organisation.RetentionForecast;
import io.paidan.contract.organisation.RetentionPolicy;
import io.paidan.contract.organisation.SaveRetentionPolicy;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.setup.PageFixture;
import java.io.IOException;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** How long personal data are kept, changed by hand. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RetentionIT {

    private static final String GET = "GET /api/setup/retention";
    private static final String FORECAST = "POST /api/setup/retention/forecast";
    private static final String PUT = "PUT /api/setup/retention";

    private PageFixture page;
    private FixtureServer server;

    @Start
    void open(Stage stage) throws IOException {
        page = PageFixture.open(stage, RetentionPages::policy);
        server = page.server();
        server.answer(GET, policy(90, 1));
        server.answer(FORECAST, new RetentionForecast(0, 0, 0, 0, 0, 0));
        page.show();
    }

    @BeforeEach
    void wait_for_the_policy(FxRobot robot) {
        await(() -> days(robot).equals("90"));
    }

    @Stop
    void close() {
        page.close();
    }

    @Test
    void another_number_of_days_reaches_the_server_by_keyboard_alone(FxRobot robot) {
        server.answer(PUT, policy(30, 2));
        server.answer(GET, policy(30, 2));

        type(robot, "positionDays", "30");
        robot.type(KeyCode.TAB);
        await(() -> page.isIn(robot, "personalDataDays"));
        robot.clickOn("#setup-save");

        await(() -> !robot.lookup("#setup-changed").query().isVisible());
        assertThat(server.received(PUT, SaveRetentionPolicy.class))
                .isEqualTo(List.of(new SaveRetentionPolicy(1, 30, 1_095)));
    }

    @Test
    void shorter_terms_are_saved_only_when_one_has_read_what_they_erase(FxRobot robot) {
        server.answer(FORECAST, new RetentionForecast(1, 12, 3, 1, 0, 0));
        server.answer(PUT, policy(7, 2));
        type(robot, "positionDays", "7");

        robot.clickOn("#setup-save");

        await(() -> save(robot).getText().equals("Save all the same"));
        assertThat(robot.lookup("#setup-warning").queryAs(Labeled.class).getText())
                .isEqualTo("Within the hour this erases for ever: personal data of 12 ended orders, 3 customers without"
                        + " orders or assets, 1 engineer who left, tracks of 1 day.");
        assertThat(save(robot).getStyleClass()).contains("pd-danger");
        assertThat(server.received(PUT)).isEmpty();

        type(robot, "positionDays", "8");
        await(() -> save(robot).getText().equals("Save"));
        robot.clickOn("#setup-save");
        await(() -> save(robot).getText().equals("Save all the same"));
        server.answer(GET, policy(7, 2));
        robot.clickOn("#setup-save");

        await(() -> !robot.lookup("#setup-changed").query().isVisible());
        assertThat(server.received(PUT, SaveRetentionPolicy.class))
                .isEqualTo(List.of(new SaveRetentionPolicy(1, 8, 1_095)));
        assertThat(save(robot).getText()).isEqualTo("Save");
    }

    @Test
    void longer_terms_are_saved_at_once(FxRobot robot) {
        server.answer(PUT, policy(100, 2));
        server.answer(GET, policy(100, 2));

        type(robot, "positionDays", "100");
        robot.clickOn("#setup-save");

        await(() -> !robot.lookup("#setup-changed").query().isVisible());
        assertThat(server.received(PUT)).hasSize(1);
        assertThat(server.received(FORECAST)).isEmpty();
    }

    private static Labeled save(FxRobot robot) {
        return robot.lookup("#setup-save").queryAs(Labeled.class);
    }

    @Test
    void what_is_no_number_of_days_is_not_sent(FxRobot robot) {
        type(robot, "positionDays", "0");
        robot.clickOn("#setup-save");

        await(() -> problem(robot, "positionDays").equals("A whole number from 1 to 3,650")
                && page.isIn(robot, "positionDays"));
        assertThat(server.received(PUT)).isEmpty();

        robot.clickOn("#setup-discard");
        await(() -> days(robot).equals("90") && problem(robot, "positionDays").isEmpty());
    }

    @Test
    void what_the_server_refuses_stands_at_its_field(FxRobot robot) {
        server.answer(PUT, FixtureServer.wrong("personalDataDays", "Complaints are open for two years."));

        type(robot, "personalDataDays", "100");
        robot.clickOn("#setup-save");

        await(() -> problem(robot, "personalDataDays").equals("Complaints are open for two years.")
                && page.isIn(robot, "personalDataDays"));
    }

    private static String days(FxRobot robot) {
        return robot.lookup("#field-positionDays")
                .tryQueryAs(TextField.class)
                .map(TextField::getText)
                .orElse("");
    }

    private static RetentionPolicy policy(int positionDays, int version) {
        return new RetentionPolicy(positionDays, 1_095, version, "admin", BoardFixture.NOW);
    }
}
