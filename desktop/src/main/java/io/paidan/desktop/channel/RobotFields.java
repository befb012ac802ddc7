package io.paidan.desktop.channel;

import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.ChannelSecret;
import io.paidan.contract.notice.ChannelSettings;
import io.paidan.contract.notice.NoticeChannel;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.FormField;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which group chat, and the robot's address there. */
final class RobotFields implements KindFields {

    private static final List<ChannelKind> KINDS = List.of(ChannelKind.WECOM, ChannelKind.DINGTALK, ChannelKind.FEISHU);

    private final FormField<@Nullable ChannelKind> kind;
    private final FormField<String> address;
    private final FormField<String> key;

    RobotFields(ChannelForm.Lines lines, Texts texts) {
        kind = lines.choice("kind", "channel.kind", KINDS, texts::of);
        address = lines.secret(ChannelSecret.ROBOT_ADDRESS, "channel.robotAddress");
        key = lines.secret(ChannelSecret.SIGNING_KEY, "channel.signingKey")
                .shownWhen(kind.valueProperty().map(chosen -> chosen != ChannelKind.WECOM));
    }

    static boolean isOfThese(NoticeChannel channel) {
        return KINDS.contains(channel.kind());
    }

    @Override
    public void fill(NoticeChannel channel) {
        kind.set(channel.kind());
        address.set("");
        key.set("");
    }

    @Override
    public ChannelKind kind() {
        return Objects.requireNonNull(kind.get());
    }

    @Override
    public ChannelSettings settings() {
        return new ChannelSettings.Robot();
    }

    @Override
    public Map<ChannelSecret, String> secrets() {
        return Map.of(ChannelSecret.ROBOT_ADDRESS, address.get(), ChannelSecret.SIGNING_KEY, key.get());
    }
}
