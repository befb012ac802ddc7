package io.paidan.desktop.app;

import static io.paidan.desktop.Patience.await;
import static io.paidan.desktop.app.WindowFixture.live;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.platform.Texts;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** The console in windows that are narrow for what stands in its bar. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NarrowWindowIT {

    private WindowFixture window;
    private Stage stage;

    static Stream<Arguments> widths() {
        return Stream.of(Texts.ENGLISH, Texts.CHINESE)
                .flatMap(language -> Stream.of(
                        Arguments.of(language, 1120, 0),
                        Arguments.of(language, 1280, 0),
                        Arguments.of(language, 1280, 4),
                        Arguments.of(language, 1600, 7)));
    }

    @Start
    void open(Stage primary) throws IOException {
        stage = primary;
        window = WindowFixture.open(stage, FixtureServer.start(0, BoardFixture::board));
    }

    @BeforeEach
    void sign_in(FxRobot robot) {
        window.signIn(robot);
        await(() -> robot.lookup("W-0042").tryQuery().isPresent());
    }

    @Stop
    void close() {
        window.close();
    }

    @ParameterizedTest
    @MethodSource("widths")
    void nothing_of_the_console_lies_outside_the_window(Locale language, double width, int larger, FxRobot robot) {
        robot.interact(() -> {
            window.workplace().texts().localeProperty().set(language);
            window.workplace().look().resize(larger);
            stage.setWidth(width);
        });
        await(() -> stage.getScene().getWidth() == width && !live(robot).isEmpty());
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(left(robot, ".console")).isZero();
        assertThat(right(robot, ".console")).isLessThanOrEqualTo(width);
        assertThat(right(robot, "#user")).isLessThanOrEqualTo(width);
        assertThat(right(robot, ".top-bar .figure")).isLessThanOrEqualTo(left(robot, "#user"));
    }

    private static double left(FxRobot robot, String selector) {
        return bounds(robot.lookup(selector).query()).getMinX();
    }

    private static double right(FxRobot robot, String selector) {
        return bounds(robot.lookup(selector).query()).getMaxX();
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
