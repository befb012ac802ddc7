package io.paidan.desktop.app;

import static io.paidan.desktop.Patience.await;

import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.platform.Fonts;
import io.paidan.desktop.platform.Look;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.platform.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The whole console in a window, in Chinese and light, over a server in this process; closes both. */
public final class WindowFixture implements AutoCloseable {

    private static final long OPENED_MILLIS = 20_000;

    private final FixtureServer server;
    private final Workplace workplace;
    private final MainWindow window;

    private WindowFixture(Stage stage, FixtureServer server, Path region, String user, @Nullable String password)
            throws IOException {
        var home = Files.createTempDirectory("paidan-console");
        this.server = server;
        Fonts.load();
        workplace = new Workplace(home, region, Texts.CHINESE, Look.Mode.LIGHT);
        var theme = new Theme(workplace.look());
        theme.dressControls();
        window = new MainWindow(
                stage, workplace, theme, new ConsoleOptions(server.address().toString(), home, region, user, password));
        window.show();
    }

    /** Shows the sign-in screen, with the dispatcher's name in it and no region. */
    static WindowFixture open(Stage stage, FixtureServer server) throws IOException {
        return open(stage, server, Path.of("no-region"), "dispatcher", null);
    }

    /** As {@link #open(Stage, FixtureServer)} on the window of TestFX, from any thread. */
    static WindowFixture open(FixtureServer server) {
        var stage = FxToolkit.toolkitContext().getRegisteredStage();
        return WaitForAsyncUtils.waitForAsyncFx(OPENED_MILLIS, () -> open(stage, server));
    }

    /** @param password null to stay at the sign-in screen */
    public static WindowFixture open(
            Stage stage, FixtureServer server, Path region, String user, @Nullable String password) throws IOException {
        return new WindowFixture(stage, server, region, user, password);
    }

    public Workplace workplace() {
        return workplace;
    }

    MainWindow window() {
        return window;
    }

    AppContext context() {
        return window.console().orElseThrow().context();
    }

    /** By keyboard, until the console has its board. */
    void signIn(FxRobot robot) {
        typePassword(robot);
        await(() -> window.console().isPresent() && live(robot).startsWith("●"));
    }

    static void typePassword(FxRobot robot) {
        robot.clickOn("#password").write(FixtureServer.PASSWORD).type(KeyCode.ENTER);
    }

    /** What the top bar says of the connection; empty while there is no console. */
    static String live(FxRobot robot) {
        return robot.lookup("#live").tryQueryAs(Label.class).map(Label::getText).orElse("");
    }

    @Override
    public void close() {
        window.close();
        workplace.close();
        server.close();
    }
}
