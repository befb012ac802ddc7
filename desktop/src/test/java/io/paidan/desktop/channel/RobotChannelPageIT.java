package io.paidan.desktop.channel;

import static io.paidan.desktop.Patience.await;
import static io.paidan.desktop.setup.PageFixture.field;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.setup.PageFixture;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** The robot of a group chat, set up by hand. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RobotChannelPageIT {

    private PageFixture page;

    @Start
    void open(Stage stage) throws IOException {
        page = ChannelPage.open(stage, "channel.robots");
        page.show();
    }

    @Stop
    void close() {
        page.close();
    }

    @Test
    void a_signing_key_is_asked_for_only_where_the_service_has_one(FxRobot robot) {
        page.pick(robot, "调度群", "调度群");
        assertThat(isKeyAsked(robot)).isFalse();

        robot.clickOn(field(robot, "kind")).type(KeyCode.DOWN, KeyCode.ENTER);

        await(() -> isKeyAsked(robot));
    }

    @Test
    void the_code_of_a_channel_that_is_there_cannot_be_typed_over(FxRobot robot) {
        page.pick(robot, "调度群", "调度群");

        assertThat(field(robot, "code").isDisabled()).isTrue();
    }

    private static boolean isKeyAsked(FxRobot robot) {
        return robot.lookup(node -> "field-secrets.SIGNING_KEY".equals(node.getId())).queryAll().stream()
                .anyMatch(input -> Stream.<Node>iterate(input, Objects::nonNull, Node::getParent)
                        .allMatch(Node::isVisible));
    }
}
