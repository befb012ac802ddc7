package io.paidan.desktop.channel;

import static io.paidan.desktop.Patience.await;
import static io.paidan.desktop.setup.PageFixture.problem;
import static io.paidan.desktop.setup.PageFixture.type;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.notice.NoticeContact;
import io.paidan.contract.notice.NoticeLanguage;
import io.paidan.contract.notice.SaveContact;
import io.paidan.contract.notice.UserContact;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.setup.PageFixture;
import java.io.IOException;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Where each user is told, changed by hand. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ContactsIT {

    private static final String GET = "GET /api/setup/notice-contacts";
    private static final String PUT = "PUT /api/setup/notice-contacts/" + BoardFixture.id("wang");

    private PageFixture page;
    private FixtureServer server;

    @Start
    void open(Stage stage) throws IOException {
        page = PageFixture.open(stage, ContactPages::contacts);
        server = page.server();
        server.answer(GET, List.of(wang("wang@example.com", "+423 232 10 10")));
        page.show();
    }

    @BeforeEach
    void pick_her(FxRobot robot) {
        page.pick(robot, "Wang", "Wang");
    }

    @Stop
    void close() {
        page.close();
    }

    @Test
    void another_address_reaches_the_server_and_one_left_empty_is_none(FxRobot robot) {
        server.answer(PUT, wang("w@example.com", null));
        server.answer(GET, List.of(wang("w@example.com", null)));

        type(robot, "email", "w@example.com");
        robot.type(KeyCode.TAB);
        await(() -> page.isIn(robot, "phone"));
        robot.push(KeyCode.CONTROL, KeyCode.A).type(KeyCode.DELETE);
        robot.clickOn("#setup-save");

        await(() ->
                robot.lookup("#setup-table").lookup("w@example.com").tryQuery().isPresent());
        assertThat(server.received(PUT, SaveContact.class))
                .isEqualTo(List.of(new SaveContact(3, "w@example.com", null, NoticeLanguage.EN)));
    }

    @Test
    void an_address_that_is_none_is_refused_at_its_field(FxRobot robot) {
        server.answer(PUT, FixtureServer.wrong("email", "wang is no e-mail address."));

        type(robot, "email", "wang");
        robot.clickOn("#setup-save");

        await(() -> problem(robot, "email").equals("wang is no e-mail address.") && page.isIn(robot, "email"));
    }

    private static UserContact wang(String email, String phone) {
        return new UserContact(
                BoardFixture.id("wang"), "wang", "Wang", true, new NoticeContact(email, phone, NoticeLanguage.EN), 3);
    }
}
