package io.paidan.desktop.setup;

import static io.paidan.desktop.Patience.await;

import io.paidan.contract.session.Right;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.ShownText;
import io.paidan.desktop.client.ApiClient;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.client.ServerClock;
import io.paidan.desktop.fx.FxThread;
import io.paidan.desktop.notice.ToastPane;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.platform.Fonts;
import io.paidan.desktop.platform.Look;
import io.paidan.desktop.platform.Settings;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.platform.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;

/** One page of setup in a window, in English, over a server in this process; closes both. */
public final class PageFixture implements AutoCloseable {

    private final FixtureServer server;
    private final ApiClient api;
    private final Toasts toasts = new Toasts();
    private final SetupViewModel setup;
    private final Scene scene;

    private PageFixture(Stage stage, Function<SetupContext, SetupPage> maker, Function<String, Rights> rights)
            throws IOException {
        var texts = new Texts(Texts.ENGLISH);
        server = FixtureServer.start(0, BoardFixture::board);
        api = new ApiClient(server.address(), new ServerClock(InstantSource.system()), texts::locale);
        api.signIn("admin", FixtureServer.PASSWORD).join();
        var granted = new Rights[] {Rights.NONE};
        var page = maker.apply(new SetupContext(
                api, () -> granted[0], texts, new FailureTexts(texts), toasts, Runnable::run, new FxThread()));
        granted[0] = rights.apply(page.path());
        setup = new SetupViewModel(List.of(page));
        setup.allow(granted[0]);
        Fonts.load();
        var theme = new Theme(
                new Look(new Settings(Files.createTempDirectory("paidan-page"), Runnable::run), Look.Mode.LIGHT));
        theme.dressControls();
        scene = new Scene(
                new SetupView(setup, texts, new Button("Wang"), new ToastPane(toasts, texts, SetupView.TOASTS)),
                1590,
                980);
        theme.dress(scene);
        stage.setScene(scene);
        stage.sizeToScene(); // it was another one's before
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    /** @param page as the administrator has it, who may change all that is on it; nothing is asked before {@link #show} */
    public static PageFixture open(Stage stage, Function<SetupContext, SetupPage> page) throws IOException {
        return new PageFixture(stage, page, path -> new Rights(all(path)));
    }

    /** @param page as somebody has it who sets up only what holds in these territories */
    public static PageFixture openLimited(Stage stage, Function<SetupContext, SetupPage> page, List<String> territories)
            throws IOException {
        return new PageFixture(stage, page, path -> new Rights(all(path), territories));
    }

    /** @param page as somebody of these territories has it where only head office changes anything */
    public static PageFixture openReading(Stage stage, Function<SetupContext, SetupPage> page, List<String> territories)
            throws IOException {
        return new PageFixture(stage, page, path -> new Rights(Set.of(new Right("GET", path)), territories));
    }

    private static Set<Right> all(String path) {
        var read = Stream.of(
                        path,
                        path + "/{id}/versions",
                        "/api/sla-policies",
                        "/api/priority-rules",
                        "/api/business-calendars",
                        "/api/notice-channels")
                .map(each -> new Right("GET", each));
        return Stream.concat(read, Stream.of(new Right("PUT", path), new Right("PUT", path + "/{id}")))
                .collect(Collectors.toSet());
    }

    public FixtureServer server() {
        return server;
    }

    public Toasts toasts() {
        return toasts;
    }

    /** The page comes to the front and asks the server. */
    public void show() {
        setup.open();
    }

    /** Clicks on the row of a record and waits until the form has it. */
    public void pick(FxRobot robot, String cell, String record) {
        await(() -> robot.lookup("#setup-table").lookup(cell).tryQuery().isPresent());
        robot.clickOn((Node) robot.lookup("#setup-table").lookup(cell).query());
        await(() -> record(robot).equals(record));
    }

    /** What the record in the form is called. */
    public static String record(FxRobot robot) {
        return String.valueOf(robot.lookup("#setup-record").queryAs(Label.class).getText());
    }

    /** The control of a field, by the server's name. */
    public static Node field(FxRobot robot, String name) {
        return byId(robot, "field-" + name);
    }

    /** Replaces with mouse and keyboard what stands in a field. */
    public static void type(FxRobot robot, String field, String text) {
        robot.clickOn(field(robot, field))
                .push(KeyCode.CONTROL, KeyCode.A)
                .type(KeyCode.DELETE)
                .write(text);
    }

    /** What is wrong with a field; empty when nothing is. */
    public static String problem(FxRobot robot, String field) {
        return ((Label) byId(robot, "problem-" + field)).getText();
    }

    /** True when the keyboard is in a field. */
    public boolean isIn(FxRobot robot, String field) {
        var focused = scene.getFocusOwner();
        for (Node node = focused; node != null; node = node.getParent()) {
            if (node.equals(field(robot, field))) {
                return true;
            }
        }
        return false;
    }

    /** The sentence on a toast that refuses; empty when there is none. */
    public static String refused(FxRobot robot) {
        return robot.lookup(".toast.refused .toast-text")
                .tryQueryAs(Label.class)
                .map(ShownText::of)
                .orElse("");
    }

    /** An id may have dots, which a selector would read as classes. */
    private static Node byId(FxRobot robot, String id) {
        return robot.lookup((Node node) -> id.equals(node.getId())).query();
    }

    @Override
    public void close() {
        api.close();
        server.close();
    }
}
