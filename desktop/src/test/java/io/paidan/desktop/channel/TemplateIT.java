package io.paidan.desktop.channel;

import static io.paidan.desktop.Patience.await;
import static io.paidan.desktop.setup.PageFixture.problem;
import static io.paidan.desktop.setup.PageFixture.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeLanguage;
import io.paidan.contract.notice.NoticeTemplate;
import io.paidan.contract.notice.SaveNoticeTemplate;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.platform.SureHand;
import io.paidan.desktop.setup.PageFixture;
import io.paidan.desktop.setup.TellingFixture;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** The words of a notice, written by hand. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TemplateIT {

    private static final NoticeTemplate ASSIGNED = TellingFixture.assignedEn();
    private static final NoticeTemplate RECEIVED =
            new NoticeTemplate(NoticeEvent.ORDER_RECEIVED, NoticeLanguage.EN, "Received", "We come.", false, 1);
    private static final String PUT = "PUT /api/notice-templates/VISIT_ASSIGNED-EN";

    private static final String DELETE = "DELETE /api/notice-templates/VISIT_ASSIGNED-EN";

    private PageFixture page;
    private FixtureServer server;

    @Start
    void open(Stage stage) throws IOException {
        page = ChannelPage.open(stage, "channel.templates");
        server = page.server();
        server.answer("GET /api/notice-templates", List.of(ASSIGNED, RECEIVED));
        page.show();
    }

    @BeforeEach
    void pick_it(FxRobot robot) {
        page.pick(robot, "Job assigned (engineer)", "Job assigned (engineer) · English");
    }

    @Stop
    void close() {
        page.close();
    }

    @Test
    void words_are_typed_and_a_variable_is_added_by_a_click(FxRobot robot) {
        var saved = new NoticeTemplate(
                ASSIGNED.event(), ASSIGNED.language(), "Yours: {number}", "Be there. {customer}", true, 5);
        server.answer(PUT, saved);
        server.answer("GET /api/notice-templates", List.of(saved));

        type(robot, "subject", "Yours: {number}");
        robot.type(KeyCode.TAB);
        await(() -> page.isIn(robot, "body"));
        robot.push(KeyCode.CONTROL, KeyCode.A).write("Be there. ");
        robot.clickOn("{customer}").clickOn("#setup-save");

        await(() -> robot.lookup("#setup-table").lookup("your own").tryQuery().isPresent());
        assertThat(server.received(PUT, SaveNoticeTemplate.class))
                .isEqualTo(
                        List.of(new SaveNoticeTemplate(ASSIGNED.version(), "Yours: {number}", "Be there. {customer}")));
    }

    @Test
    void own_words_are_given_up_for_those_that_come_with_the_program(FxRobot robot) {
        var own = new NoticeTemplate(ASSIGNED.event(), ASSIGNED.language(), "Yours", "Be there.", true, 7);
        assertThat(robot.lookup("#setup-remove").query().isVisible()).isFalse();
        server.answer(PUT, own);
        server.answer("GET /api/notice-templates", List.of(own));
        server.answer(DELETE + "?version=7", FixtureServer.problem(ProblemCode.CONFLICT, "Liu changed them."));
        type(robot, "subject", "Yours");
        robot.clickOn("#setup-save");
        await(() -> robot.lookup("#setup-remove").query().isVisible());

        SureHand.clickTwice(robot, "#setup-remove");
        await(() -> PageFixture.refused(robot).equals("Liu changed them."));
        server.answer(DELETE + "?version=7", Map.of());
        server.answer("GET /api/notice-templates", List.of(ASSIGNED, RECEIVED));
        SureHand.clickTwice(robot, "#setup-remove");

        await(() -> !robot.lookup("#setup-remove").query().isVisible());
        assertThat(server.received(DELETE)).hasSize(2);
    }

    @Test
    void what_a_notice_is_about_stands_in_the_list_in_full(FxRobot robot) {
        assertThat(robot.lookup("#setup-table")
                        .lookup(".table-cell")
                        .lookup(".label")
                        .<Label>queryAll())
                .filteredOn(Label::isVisible)
                .extracting(Label::getText, Label::isTextTruncated)
                .contains(tuple("Request received (customer)", false), tuple("as delivered", false));
    }

    @Test
    void only_what_the_event_knows_is_offered(FxRobot robot) {
        assertThat(robot.lookup("{engineer}").tryQuery()).isPresent();
        assertThat(robot.lookup("{reason}").tryQuery()).isEmpty();
    }

    @Test
    void a_variable_the_server_does_not_know_is_refused_at_the_words(FxRobot robot) {
        server.answer(PUT, FixtureServer.wrong("body", "{price} is not known here."));

        type(robot, "body", "It costs {price}.");
        robot.type(KeyCode.TAB).clickOn("#setup-save");

        await(() -> problem(robot, "body").equals("{price} is not known here.") && page.isIn(robot, "body"));
        assertThat(server.received(PUT, SaveNoticeTemplate.class))
                .isEqualTo(
                        List.of(new SaveNoticeTemplate(ASSIGNED.version(), ASSIGNED.subject(), "It costs {price}.")));
    }
}
