package io.paidan.desktop.channel;

import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.ChannelSecret;
import io.paidan.contract.notice.ChannelSettings;
import io.paidan.contract.notice.NoticeChannel;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.FormField;
import java.util.Map;

/** Where the other program listens. */
final class WebhookFields implements KindFields {

    private final FormField<String> address;
    private final FormField<String> key;

    WebhookFields(ChannelForm.Lines lines, Texts texts) {
        address = lines.line("settings.address", "channel.address", 500);
        key = lines.secret(ChannelSecret.SIGNING_KEY, "channel.signingKey");
    }

    @Override
    public void fill(NoticeChannel channel) {
        address.set(((ChannelSettings.Webhook) channel.settings()).address());
        key.set("");
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.WEBHOOK;
    }

    @Override
    public ChannelSettings settings() {
        return new ChannelSettings.Webhook(address.get().strip());
    }

    @Override
    public Map<ChannelSecret, String> secrets() {
        return Map.of(ChannelSecret.SIGNING_KEY, key.get());
    }
}
