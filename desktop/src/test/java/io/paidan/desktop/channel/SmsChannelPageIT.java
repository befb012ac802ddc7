package io.paidan.desktop.channel;

import static io.paidan.desktop.Patience.await;
import static io.paidan.desktop.setup.PageFixture.field;
import static io.paidan.desktop.setup.PageFixture.problem;
import static io.paidan.desktop.setup.PageFixture.type;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.notice.ChannelSettings;
import io.paidan.contract.notice.ChannelSettings.SmsMethod;
import io.paidan.contract.notice.SaveNoticeChannel;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.setup.PageFixture;
import io.paidan.desktop.setup.TellingFixture;
import java.io.IOException;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** A text message's gateway that is asked by its address alone, set up by hand. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SmsChannelPageIT {

    private static final String PUT = "PUT /api/notice-channels/sms";

    private PageFixture page;
    private FixtureServer server;

    @Start
    void open(Stage stage) throws IOException {
        page = ChannelPage.open(stage, "channel.sms");
        server = page.server();
        page.show();
    }

    @BeforeEach
    void pick_it(FxRobot robot) {
        page.pick(robot, "Text messages", "Text messages");
    }

    @Stop
    void close() {
        page.close();
    }

    @Test
    void asked_by_get_it_needs_number_and_text_in_the_address_and_no_body(FxRobot robot) {
        server.answer(PUT, TellingFixture.sms());
        assertThat(field(robot, "settings.body").isDisabled()).isFalse();

        robot.clickOn(field(robot, "settings.method")).type(KeyCode.DOWN, KeyCode.ENTER);
        await(() -> field(robot, "settings.body").isDisabled()
                && field(robot, "settings.contentType").isDisabled());
        robot.clickOn("#setup-save");
        await(() -> problem(robot, "settings.address").contains("{text}") && page.isIn(robot, "settings.address"));
        assertThat(server.received(PUT)).isEmpty();

        var address = "https://sms.example.com/send?to={phone}&text={text}&key={token}";
        type(robot, "settings.address", address);
        robot.clickOn("#setup-save");

        await(() -> !server.received(PUT).isEmpty());
        var sent = (ChannelSettings.Sms)
                server.received(PUT, SaveNoticeChannel.class).getFirst().settings();
        assertThat(sent.method()).isEqualTo(SmsMethod.GET);
        assertThat(sent.address()).isEqualTo(address);
    }
}
