package io.paidan.desktop.app;

import static io.paidan.desktop.Patience.await;
import static io.paidan.desktop.app.WindowFixture.live;

import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.client.FixtureServer;
import java.io.IOException;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Signing in by keyboard alone, when the first password was wrong. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WrongPasswordIT {

    private WindowFixture window;

    @Start
    void open(Stage stage) throws IOException {
        window = WindowFixture.open(stage, FixtureServer.start(0, BoardFixture::board));
    }

    @Stop
    void close() {
        window.close();
    }

    @Test
    void the_next_password_is_typed_over_the_wrong_one(FxRobot robot) {
        robot.clickOn("#password").write("wrong").type(KeyCode.ENTER);
        var password = robot.lookup("#password").queryAs(TextField.class);
        await(() -> password.isFocused() && password.getSelectedText().equals("wrong"));

        robot.write(FixtureServer.PASSWORD).type(KeyCode.ENTER);

        await(() -> live(robot).startsWith("●"));
    }
}
