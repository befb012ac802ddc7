package io.paidan.desktop.app;

import static io.paidan.desktop.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.session.Role;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.client.FixtureServer;
import java.io.IOException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** The console of somebody who takes no orders in and gives none away. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StorekeeperIT {

    private WindowFixture window;

    @Start
    void open(Stage stage) throws IOException {
        var server = FixtureServer.start(0, BoardFixture::board);
        server.employ(Role.STOREKEEPER);
        window = WindowFixture.open(stage, server);
    }

    @BeforeEach
    void sign_in(FxRobot robot) {
        window.signIn(robot);
    }

    @Stop
    void close() {
        window.close();
    }

    @Test
    void no_new_order_is_offered_to_him_by_mouse_or_key(FxRobot robot) {
        assertThat(robot.lookup("#orders-add").tryQuery().filter(Node::isVisible))
                .isEmpty();

        robot.push(KeyCode.CONTROL, KeyCode.N);

        assertThat(robot.lookup("#new-order").tryQuery().filter(Node::isVisible))
                .isEmpty();
    }

    @Test
    void he_is_not_told_keys_that_send_engineers(FxRobot robot) {
        robot.interact(() -> window.context().selection().pickOrder(BoardFixture.order("0042")));

        await(() -> robot.lookup("#inspected-number").tryQuery().isPresent());
        assertThat(robot.lookup("按 1–9 派单").tryQuery().filter(Node::isVisible)).isEmpty();
    }

    @Test
    void no_order_can_be_picked_up_to_be_given_to_somebody_and_it_is_told_who_does(FxRobot robot) {
        await(() -> robot.lookup(".order-cell .order-number").tryQuery().isPresent());

        robot.drag(".order-cell .order-number", MouseButton.PRIMARY)
                .moveBy(30, 10)
                .moveBy(20, 10);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(window.context().dispatching().session()).isNull();
        assertThat(window.context().toasts().shown())
                .last()
                .satisfies(toast -> assertThat(toast.text()).endsWith("由调度员派单。"));
        robot.drop();
    }
}
