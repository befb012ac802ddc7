package io.paidan.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.asyncFx;
import static org.testfx.util.WaitForAsyncUtils.waitFor;

import io.paidan.contract.notice.NoticeContact;
import io.paidan.contract.notice.NoticeLanguage;
import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.Problem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.platform.Fonts;
import io.paidan.desktop.platform.Look;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.platform.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
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
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** What a user changes about himself, in a real window. */
@ExtendWith(ApplicationExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OwnSettingsIT {

    private static final String CONTACT = "/api/notice-contacts/current";

    private FixtureServer server;
    private Workplace workplace;
    private MainWindow window;

    @Start
    void open(Stage stage) throws IOException {
        server = FixtureServer.start(0, BoardFixture::board);
        server.answer("PUT /api/language", Map.of());
        server.answer("GET " + CONTACT, new NoticeContact("wang@example.com", null, NoticeLanguage.ZH));
        var home = Files.createTempDirectory("paidan-console");
        Fonts.load();
        workplace = new Workplace(home, Path.of("no-region"), Texts.CHINESE, Look.Mode.LIGHT);
        var theme = new Theme(workplace.look());
        theme.dressControls();
        window = new MainWindow(
                stage,
                workplace,
                theme,
                new ConsoleOptions(server.address().toString(), home, Path.of("no-region"), "dispatcher", null));
        window.show();
    }

    @Stop
    void close() {
        window.close();
        workplace.close();
        server.close();
    }

    @Test
    void the_console_speaks_the_language_of_who_signs_in(FxRobot robot) throws TimeoutException {
        server.speak("en");

        signIn(robot);

        await(() -> live(robot).equals("● Live"));
        assertThat(workplace.texts().locale()).isEqualTo(Texts.ENGLISH);
    }

    @Test
    void a_language_chosen_in_the_menu_is_kept_by_the_server(FxRobot robot) throws TimeoutException {
        signIn(robot);

        robot.interact(() -> menuItem(robot, "language-en").fire());

        await(() -> live(robot).equals("● Live"));
        await(() -> server.received("PUT /api/language").equals(List.of("{\"language\":\"en\"}")));
    }

    @Test
    void where_one_is_told_is_shown_changed_and_refused_with_a_reason(FxRobot robot) throws TimeoutException {
        signIn(robot);
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
                robot.lookup("#contact-problem").queryAs(Label.class).getText().equals("这不是邮箱地址。"));

        server.answer("PUT " + CONTACT, new NoticeContact("li@example.com", null, NoticeLanguage.EN));
        robot.clickOn("#contact-mail").push(KeyCode.CONTROL, KeyCode.A).write("li@example.com");
        robot.clickOn("#segment-EN").clickOn("#contact-send");

        await(() -> robot.lookup("#own-contact").tryQuery().isEmpty());
        assertThat(server.received("PUT " + CONTACT).getLast())
                .contains("\"email\":\"li@example.com\"", "\"language\":\"EN\"");
    }

    private void signIn(FxRobot robot) throws TimeoutException {
        robot.clickOn("#password").write(FixtureServer.PASSWORD).type(KeyCode.ENTER);
        await(() -> window.console().isPresent()
                && robot.lookup("#live").tryQuery().isPresent()
                && live(robot).startsWith("●"));
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

    private static String live(FxRobot robot) {
        return robot.lookup("#live").queryAs(Labeled.class).getText();
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        waitFor(20, TimeUnit.SECONDS, () -> asyncFx(condition).get());
    }
}
