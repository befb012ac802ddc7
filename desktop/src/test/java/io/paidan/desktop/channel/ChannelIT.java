package io.paidan.desktop.channel;

import static io.paidan.desktop.Patience.await;
import static io.paidan.desktop.setup.PageFixture.field;
import static io.paidan.desktop.setup.PageFixture.problem;
import static io.paidan.desktop.setup.PageFixture.record;
import static io.paidan.desktop.setup.PageFixture.refused;
import static io.paidan.desktop.setup.PageFixture.type;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.ChannelSecret;
import io.paidan.contract.notice.ChannelSettings;
import io.paidan.contract.notice.ChannelSettings.MailSecurity;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeFailure;
import io.paidan.contract.notice.NoticeLanguage;
import io.paidan.contract.notice.SaveNoticeChannel;
import io.paidan.contract.notice.TestNotice;
import io.paidan.contract.notice.TestResult;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.platform.SureHand;
import io.paidan.desktop.setup.PageFixture;
import io.paidan.desktop.setup.TellingFixture;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** The way out by e-mail, set up by hand. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ChannelIT {

    private static final String OFFICE = "/api/notice-channels/office-mail";

    private PageFixture page;
    private FixtureServer server;

    @Start
    void open(Stage stage) throws IOException {
        page = ChannelPage.open(stage, "channel.mail");
        server = page.server();
        page.show();
    }

    @BeforeEach
    void wait_for_the_channel(FxRobot robot) {
        await(() -> robot.lookup("Office mail").tryQuery().isPresent());
    }

    @Stop
    void close() {
        page.close();
    }

    @Test
    void a_new_channel_is_typed_from_field_to_field_and_reaches_the_server(FxRobot robot) {
        server.answer("PUT /api/notice-channels/second", TellingFixture.mail());
        robot.clickOn("#setup-new");
        await(() -> page.isIn(robot, "code"));

        robot.write("second").type(KeyCode.TAB).write("Second mail");
        type(robot, "settings.host", "smtp.example.com");
        robot.type(KeyCode.TAB).write("465");
        type(robot, "settings.from", "dispatch@example.com");
        type(robot, "secrets.PASSWORD", "geheim");
        robot.clickOn("#event-VISIT_ASSIGNED").clickOn("#event-ORDER_CANCELLED").clickOn("#event-VISIT_ASSIGNED");
        robot.push(KeyCode.TAB).clickOn("#setup-save");

        await(() -> record(robot).equals("Office mail"));
        assertThat(server.received("PUT /api/notice-channels/second", SaveNoticeChannel.class))
                .isEqualTo(List.of(new SaveNoticeChannel(
                        ChannelKind.EMAIL,
                        "Second mail",
                        true,
                        Set.of(NoticeEvent.ORDER_CANCELLED),
                        List.of(),
                        NoticeLanguage.ZH,
                        null,
                        null,
                        false,
                        new ChannelSettings.Mail(
                                "smtp.example.com", 465, MailSecurity.STARTTLS, null, "dispatch@example.com"),
                        Map.of(ChannelSecret.PASSWORD, "geheim"),
                        0)));
    }

    @Test
    void a_channel_goes_at_the_second_click_and_clicking_elsewhere_keeps_it(FxRobot robot) {
        server.answer("DELETE " + OFFICE, Map.of());
        page.pick(robot, "Office mail", "Office mail");

        robot.clickOn("#setup-remove");
        assertThat(remove(robot)).isEqualTo("Really delete?");
        robot.clickOn(field(robot, "name"));
        assertThat(remove(robot)).isEqualTo("Delete");
        SureHand.clickTwice(robot, "#setup-remove");

        await(() -> !server.received("DELETE " + OFFICE).isEmpty());
        assertThat(server.received("DELETE " + OFFICE)).hasSize(1);
    }

    @Test
    void what_is_told_lies_neither_over_the_list_nor_over_what_is_clicked(FxRobot robot) {
        page.pick(robot, "Office mail", "Office mail");

        robot.interact(() -> {
            page.toasts()
                    .refuse("The mail server smtp.example.com:587 does not take the password of dispatch@example.com.");
            page.toasts()
                    .refuse("Somebody else was faster. Look at what he has saved, then save what you changed again.");
            page.toasts().tell("Office mail saved");
        });

        await(() -> robot.lookup(".toast").queryAll().stream()
                        .filter(toast -> toast.getBoundsInParent().getHeight() > 0)
                        .count()
                == 3);
        var told = robot.lookup(".toast").queryAll();
        assertThat(Stream.of("#setup-search", "#setup-new", "#setup-table", "#setup-save"))
                .map(control -> robot.lookup(control).<Node>query())
                .allSatisfy(control -> assertThat(told)
                        .noneMatch(toast -> toast.localToScene(toast.getLayoutBounds())
                                .intersects(control.localToScene(control.getLayoutBounds()))));
    }

    private static String remove(FxRobot robot) {
        return robot.lookup("#setup-remove").queryButton().getText();
    }

    @Test
    void what_the_server_refuses_of_the_connection_stands_at_its_field(FxRobot robot) {
        server.answer("PUT " + OFFICE, FixtureServer.wrong("settings.host", "10.0.0.7 is in the company's network."));
        page.pick(robot, "Office mail", "Office mail");

        type(robot, "settings.host", "10.0.0.7");
        robot.clickOn("#setup-save");

        await(() -> problem(robot, "settings.host").equals("10.0.0.7 is in the company's network.")
                && page.isIn(robot, "settings.host"));
        assertThat(server.received("PUT " + OFFICE)).hasSize(1);
    }

    @Test
    void what_is_missing_is_said_at_once_and_the_keyboard_goes_there(FxRobot robot) {
        page.pick(robot, "Office mail", "Office mail");

        type(robot, "settings.from", "");
        robot.clickOn("#setup-save");

        await(() -> !problem(robot, "settings.from").isEmpty() && page.isIn(robot, "settings.from"));
        assertThat(server.received("PUT " + OFFICE)).isEmpty();
    }

    @Test
    void an_example_goes_to_the_address_that_is_typed_and_what_the_other_side_said_is_shown(FxRobot robot) {
        server.answer(
                "POST " + OFFICE + "/test",
                new TestResult("…", NoticeFailure.SIGN_IN_REFUSED, "535 authentication failed"));
        page.pick(robot, "Office mail", "Office mail");

        robot.clickOn("#test-address").write("li@example.com").type(KeyCode.ENTER);

        await(() -> refused(robot).contains("535 authentication failed"));
        assertThat(server.received("POST " + OFFICE + "/test", TestNotice.class))
                .isEqualTo(List.of(new TestNotice(NoticeEvent.VISIT_ASSIGNED, "li@example.com")));
    }

    @Test
    void what_is_not_saved_cannot_be_tried(FxRobot robot) {
        page.pick(robot, "Office mail", "Office mail");
        await(() -> !isTestDisabled(robot));

        type(robot, "name", "Other");

        await(() -> isTestDisabled(robot));
    }

    private static boolean isTestDisabled(FxRobot robot) {
        return robot.lookup("#send-test").queryAs(Button.class).isDisabled();
    }
}
