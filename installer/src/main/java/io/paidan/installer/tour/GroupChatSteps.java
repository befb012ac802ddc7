package io.paidan.installer.tour;

import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.desktop.notice.Toast;
import java.io.IOException;
import javafx.scene.input.KeyCode;

/** A group chat's robot is set up with a wrong key, which is told; then with its own, and it hears. */
final class GroupChatSteps extends SetupWork {

    private static final String CHANNEL = "tour-chat";
    private static final String KEY = "tour-robot-key";

    GroupChatSteps(SetupDesk at) {
        super(at);
    }

    void walk() {
        journal.step("a group chat that takes only what is signed with its key", this::connectGroup);
    }

    private void connectGroup() throws IOException {
        setup.goTo(desk, "channel-robots");
        try (var robot = ListeningRobot.start(KEY)) {
            fillIn(robot);
            tryIt();
            eyes.await(
                    "the refusal",
                    () -> desk.toast(Toast.Kind.REFUSED)
                            .filter(toast -> toast.text().contains(String.valueOf(ListeningRobot.NOT_SIGNED)))
                            .isPresent());
            journal.picture("wrong key");
            hands.click(hands.see(() -> desk.node("#setup").lookup("#toast-dismiss")));
            form.type("secrets.SIGNING_KEY", KEY);
            setup.save(desk);
            tryIt();
            form.awaitToast(Toast.Kind.TOLD, form.words("channel.testSent", CHANNEL));
            if (robot.heard().size() != 1) {
                throw new TourException("the robot heard " + robot.heard());
            }
            journal.picture("its own key");
        }
        setup.remove(desk, CHANNEL);
    }

    private void fillIn(ListeningRobot robot) {
        hands.press(KeyCode.CONTROL, KeyCode.N);
        eyes.await("the empty form", () -> desk.node("#field-code").isFocused());
        hands.type(CHANNEL);
        form.type("name", CHANNEL);
        form.choose(form.field("kind"), hands.see(() -> desk.console().texts().of(ChannelKind.DINGTALK)));
        form.put("secrets.ROBOT_ADDRESS", robot.address());
        form.type("secrets.SIGNING_KEY", "another");
        hands.click(form.field("privateAddressAllowed"));
        hands.click(hands.see(() -> desk.node("#event-" + NoticeEvent.VISIT_ASSIGNED)));
        setup.save(desk);
    }

    private void tryIt() {
        eyes.await("it can be tried", () -> !desk.node("#send-test").isDisabled());
        hands.click(hands.see(() -> desk.node("#send-test")));
    }
}
