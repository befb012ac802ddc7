package io.paidan.desktop.channel;

import io.paidan.contract.notice.NoticeChannel;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.TestNotice;
import io.paidan.contract.notice.TestResult;
import io.paidan.desktop.client.Resource;
import io.paidan.desktop.platform.KeyboardStays;
import io.paidan.desktop.setup.MasterViewModel;
import io.paidan.desktop.setup.SetupContext;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Sends an example by the channel in the form, as it is saved, and says how it went. */
final class ChannelTest extends HBox {

    private final MasterViewModel<NoticeChannel, NamedChannel> model;
    private final Resource<TestResult> server;
    private final SetupContext setup;
    private final TextField address = new TextField();
    private final SimpleBooleanProperty busy = new SimpleBooleanProperty();

    /** @param addressKey what is typed into the field; null for a channel that reaches no person */
    ChannelTest(
            MasterViewModel<NoticeChannel, NamedChannel> model,
            Resource<TestResult> server,
            @Nullable String addressKey,
            SetupContext setup) {
        this.model = model;
        this.server = server;
        this.setup = setup;
        getStyleClass().add("channel-test");
        setAlignment(Pos.CENTER_LEFT);
        if (addressKey != null) {
            address.setId("test-address");
            address.promptTextProperty().bind(setup.texts().bind(addressKey));
            address.setOnAction(event -> send());
            getChildren().add(address);
        }
        var button = new Button();
        button.setId("send-test");
        button.textProperty().bind(setup.texts().bind("channel.test"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> send());
        KeyboardStays.at(button);
        button.disableProperty()
                .bind(model.changedProperty().or(model.freshProperty()).or(busy));
        getChildren().add(button);
    }

    private void send() {
        var channel = model.pickedProperty().get();
        if (channel == null || busy.get()) {
            return;
        }
        busy.set(true);
        var typed = address.getText().isBlank() ? null : address.getText().strip();
        var event = channel.events().stream().sorted().findFirst().orElse(NoticeEvent.VISIT_ASSIGNED);
        var _ = server.post(channel.code() + "/test", new TestNotice(event, typed))
                .whenCompleteAsync((result, failure) -> tell(channel, result, failure), setup.fx());
    }

    private void tell(NoticeChannel channel, @Nullable TestResult result, @Nullable Throwable failure) {
        busy.set(false);
        if (failure != null) {
            setup.toasts().refuse(setup.failures().sentence(failure));
        } else if (result != null) {
            var why = result.failure();
            if (why == null) {
                setup.toasts().tell(setup.texts().get("channel.testSent", channel.name()));
            } else {
                setup.toasts()
                        .refuse(setup.texts()
                                .get(
                                        "channel.testFailed",
                                        channel.name(),
                                        FailureSentence.of(why, result.problem(), setup.texts())));
            }
        }
    }
}
