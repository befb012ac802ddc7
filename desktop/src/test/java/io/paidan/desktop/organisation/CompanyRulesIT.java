package io.paidan.desktop.organisation;

import static io.paidan.desktop.Patience.await;
import static io.paidan.desktop.setup.PageFixture.problem;
import static io.paidan.desktop.setup.PageFixture.type;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.organisation.CompanyRules;
import io.paidan.contract.organisation.SaveCompanyRules;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.setup.PageFixture;
import java.io.IOException;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
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

/** What holds for every order, changed by hand. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CompanyRulesIT {

    private static final String GET = "GET /api/company-rules";
    private static final String PUT = "PUT /api/company-rules";

    private PageFixture page;
    private FixtureServer server;

    @Start
    void open(Stage stage) throws IOException {
        page = PageFixture.open(stage, CompanyRulesPages::rules);
        server = page.server();
        server.answer(GET, rules(7, 1));
        page.show();
    }

    @BeforeEach
    void wait_for_the_rules(FxRobot robot) {
        await(() -> days(robot).equals("7"));
    }

    @Stop
    void close() {
        page.close();
    }

    @Test
    void another_number_of_days_reaches_the_server_by_keyboard_alone(FxRobot robot) {
        server.answer(PUT, rules(3, 2));
        server.answer(GET, rules(3, 2));

        type(robot, "closingDays", "3");
        robot.type(KeyCode.TAB);
        await(() -> page.isIn(robot, "waitingDays"));
        robot.clickOn("#setup-save");

        await(() -> !robot.lookup("#setup-changed").query().isVisible());
        assertThat(server.received(PUT, SaveCompanyRules.class))
                .isEqualTo(List.of(new SaveCompanyRules(1, 3, 3, 15, 5, 15)));
    }

    @Test
    void what_is_out_of_range_is_not_sent(FxRobot robot) {
        type(robot, "noticeHoldSeconds", "301");
        robot.clickOn("#setup-save");

        await(() -> problem(robot, "noticeHoldSeconds").equals("A whole number from 0 to 300")
                && page.isIn(robot, "noticeHoldSeconds"));
        assertThat(server.received(PUT)).isEmpty();

        type(robot, "noticeHoldSeconds", "0");
        robot.clickOn("#setup-save");
        await(() -> !server.received(PUT).isEmpty());
    }

    @Test
    void what_the_server_refuses_stands_at_its_field(FxRobot robot) {
        server.answer(PUT, FixtureServer.wrong("emergencyOffers", "Between 1 and 100, please."));

        type(robot, "emergencyOffers", "12");
        robot.clickOn("#setup-save");

        await(() -> problem(robot, "emergencyOffers").equals("Between 1 and 100, please.")
                && page.isIn(robot, "emergencyOffers"));
    }

    @Test
    void a_refusal_from_the_board_does_not_lie_over_the_button_that_saves(FxRobot robot) {
        robot.interact(() -> page.toasts()
                .refuse("W-0042 was not given to Li Wei: he has no certificate for gas, and his shift ends before the"
                        + " work would. Choose another engineer or another day."));
        await(() -> robot.lookup(".toast.refused").query().getLayoutBounds().getWidth() > 100
                && !robot.lookup("#setup-save").queryAll().isEmpty());

        assertThat(onScreen(robot.lookup("#setup-save").query())
                        .intersects(onScreen(robot.lookup(".toast.refused").query())))
                .isFalse();
    }

    private static String days(FxRobot robot) {
        return robot.lookup("#field-closingDays")
                .tryQueryAs(TextField.class)
                .map(TextField::getText)
                .orElse("");
    }

    private static Bounds onScreen(Node node) {
        return node.localToScreen(node.getLayoutBounds());
    }

    private static CompanyRules rules(int closingDays, int version) {
        return new CompanyRules(closingDays, 3, 15, 5, 15, version, "admin", BoardFixture.NOW);
    }
}
