package io.paidan.desktop.app;

import static io.paidan.desktop.Patience.await;
import static io.paidan.desktop.app.WindowFixture.live;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.notice.NoticeContact;
import io.paidan.contract.notice.NoticeLanguage;
import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.Problem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.platform.Texts;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** What a user changes about himself, in a real window. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OwnSettingsIT {

    private static final String CONTACT = "/api/notice-contacts/current";

    private FixtureServer server;
    private WindowFixture window;

    @Start
    void open(Stage stage) throws IOException {
        server = FixtureServer.start(0, BoardFixture::board);
        server.answer("PUT /api/language", Map.of());
        server.answer("GET " + CONTACT, new NoticeContact("wang@example.com", null, NoticeLanguage.ZH));
        window = WindowFixture.open(stage, server);
    }

    @Stop
    void close() {
        window.close();
    }

    @Test
    void the_console_speaks_the_language_of_who_signs_in(FxRobot robot) {
        server.speak("en");

        window.signIn(robot);

        await(() -> live(robot).equals("● Live"));
        assertThat(window.workplace().texts().locale()).isEqualTo(Texts.ENGLISH);
    }

    @Test
    void a_language_chosen_before_signing_in_is_his_and_kept_by_the_server(FxRobot robot) {
        server.speak("zh-CN");

        robot.clickOn("English");
        window.signIn(robot);

        await(() -> live(robot).equals("● Live"));
        await(() -> server.received("PUT /api/language").equals(List.of("{\"language\":\"en\"}")));
    }

    @Test
    void a_language_chosen_in_the_menu_is_kept_by_the_server(FxRobot robot) {
        window.signIn(robot);

        robot.interact(() -> menuItem(robot, "language-en").fire());

        await(() -> live(robot).equals("● Live"));
        await(() -> server.received("PUT /api/language").equals(List.of("{\"language\":\"en\"}")));
    }

    @Test
    void where_one_is_told_is_shown_changed_and_refused_with_a_reason(FxRobot robot) {
        window.signIn(robot);
        robot.interact(() -> menuItem(robot, "own-contact-item").fire());
        await(() -> mail(robot).equals("wang@example.com"));

        server.answer(
                "PUT " + CONTACT,
                new Problem(
                        ProblemCode.INVALID,
                        400,
                        "INVALID",
                        null,
                        Map.of(),
                        List.of(new FieldProblem("email", "wang", "这不是邮箱地址。")),
                        List.of()));
        robot.clickOn("#contact-mail")
                .push(KeyCode.CONTROL, KeyCode.A)
                .write("wang")
                .type(KeyCode.ENTER);
        await(() ->
                robot.lookup("#contact-problem").queryAs(Label.class).getText().equals("电子邮箱“wang”：这不是邮箱地址。"));

        server.answer("PUT " + CONTACT, new NoticeContact("li@example.com", null, NoticeLanguage.EN));
        robot.clickOn("#contact-mail").push(KeyCode.CONTROL, KeyCode.A).write("li@example.com");
        robot.clickOn("#segment-EN").clickOn("#contact-send");

        await(() -> robot.lookup("#own-contact").tryQuery().isEmpty());
        assertThat(server.received("PUT " + CONTACT).getLast())
                .contains("\"email\":\"li@example.com\"", "\"language\":\"EN\"");
    }

    @Test
    void one_signs_out_where_one_no_longer_works_and_where_one_sits_is_left(FxRobot robot) {
        var here = OwnSessions.here();
        var away = OwnSessions.away();
        var atHome = OwnSessions.atHome();
        List.of(away, atHome).forEach(session -> server.answer("DELETE /api/sessions/" + session.id(), Map.of()));
        server.answer("GET /api/sessions", List.of(here, away, atHome));
        window.signIn(robot);
        robot.interact(() -> menuItem(robot, "own-sessions-item").fire());
        await(() -> robot.lookup("#session-end-" + away.id()).tryQuery().isPresent());
        assertThat(robot.lookup("#session-here").tryQuery()).isPresent();
        assertThat(robot.lookup("#session-end-" + here.id()).tryQuery()).isEmpty();

        server.answer("GET /api/sessions", List.of(here, atHome));
        robot.clickOn("#session-end-" + away.id());
        await(() -> robot.lookup("#session-end-" + away.id()).tryQuery().isEmpty());
        assertThat(server.received("DELETE /api/sessions/" + away.id())).hasSize(1);
        assertThat(server.received("DELETE /api/sessions/" + atHome.id())).isEmpty();

        server.answer("GET /api/sessions", List.of(here));
        robot.clickOn("#sessions-send");
        await(() -> server.received("DELETE /api/sessions/" + atHome.id()).size() == 1);
        await(() -> robot.lookup("#sessions-send").queryButton().isDisabled()
                && robot.lookup("#session-end-" + atHome.id()).tryQuery().isEmpty());
        assertThat(server.openSessions()).isEqualTo(1);
    }

    @Test
    void a_session_that_ended_by_itself_meanwhile_is_gone_without_a_complaint(FxRobot robot) {
        var away = OwnSessions.away();
        server.answer("GET /api/sessions", List.of(OwnSessions.here(), away));
        window.signIn(robot);
        robot.interact(() -> menuItem(robot, "own-sessions-item").fire());
        await(() -> robot.lookup("#session-end-" + away.id()).tryQuery().isPresent());

        server.answer("GET /api/sessions", List.of(OwnSessions.here()));
        robot.clickOn("#session-end-" + away.id());

        await(() -> robot.lookup("#session-end-" + away.id()).tryQuery().isEmpty());
        assertThat(robot.lookup("#sessions-problem").query().isVisible()).isFalse();
    }

    private static MenuItem menuItem(FxRobot robot, String id) {
        return items(robot.lookup("#user").queryAs(MenuButton.class).getItems())
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<MenuItem> items(List<MenuItem> menu) {
        return menu.stream().flatMap(item -> item instanceof Menu below ? items(below.getItems()) : Stream.of(item));
    }

    private static String mail(FxRobot robot) {
        return robot.lookup("#contact-mail").queryAs(TextField.class).getText();
    }
}
