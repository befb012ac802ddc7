package io.paidan.desktop.platform;

import static io.paidan.desktop.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.desktop.WindowExtension;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Where the keyboard is while the button that was pressed cannot be used. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KeyboardStaysIT {

    private Button send;
    private Button delete;

    @Start
    void open(Stage stage) {
        send = new Button("Send");
        delete = new Button("Delete");
        KeyboardStays.at(send);
        stage.setScene(new Scene(new HBox(send, delete), 300, 100));
        stage.show();
    }

    @Test
    void the_keyboard_does_not_go_on_to_the_next_button_and_comes_back(FxRobot robot) {
        robot.clickOn(send).interact(() -> send.setDisable(true));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(delete.isFocused()).isFalse();

        robot.interact(() -> send.setDisable(false));

        assertThat(send.isFocused()).isTrue();
    }

    @Test
    void it_comes_back_also_when_a_dialog_was_in_front_meanwhile(FxRobot robot) {
        robot.clickOn(send);
        var dialog = new AtomicReference<Stage>();
        robot.interact(() -> {
            dialog.set(new Stage());
            dialog.get().setScene(new Scene(new HBox(new Button("Open")), 100, 50));
            dialog.get().show();
            dialog.get().requestFocus();
        });
        await(() -> !send.isFocused());

        robot.interact(() -> send.setDisable(true));
        robot.interact(() -> dialog.get().close());
        robot.interact(() -> send.setDisable(false));

        await(() -> send.getScene().getFocusOwner() == send);
    }

    @Test
    void who_has_gone_elsewhere_meanwhile_stays_there(FxRobot robot) {
        robot.clickOn(send).interact(() -> send.setDisable(true)).clickOn(delete);

        robot.interact(() -> send.setDisable(false));

        assertThat(delete.isFocused()).isTrue();
    }
}
