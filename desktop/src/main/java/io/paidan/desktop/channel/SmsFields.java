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

/** What the SMS gateway wants to be asked. */
final class SmsFields implements KindFields {

    static final ChannelSettings.Sms BLANK = new ChannelSettings.Sms(
            "",
            "application/json",
            List.of("Authorization: Bearer {token}"),
            "{\"to\":\"{phone}\",\"text\":\"{text}\",\"reference\":\"{id}\"}",
            null);

    private final FormField<String> address;
    private final FormField<String> contentType;
    private final FormField<String> headers;
    private final FormField<String> body;
    private final FormField<String> success;
    private final FormField<String> token;

    SmsFields(ChannelForm.Lines lines, Texts texts) {
        address = lines.line("settings.address", "channel.address", 500);
        contentType = lines.halfLine("settings.contentType", "channel.contentType", 100, true);
        token = lines.secret(ChannelSecret.TOKEN, "channel.token");
        headers = lines.words("settings.headers", "channel.headers", 2_000, 2);
        body = lines.words("settings.body", "channel.body", 4_000, 4);
        success = lines.halfLine("settings.successText", "channel.success", 100, false);
    }

    @Override
    public void fill(NoticeChannel channel) {
        var sms = (ChannelSettings.Sms) channel.settings();
        address.set(sms.address());
        contentType.set(sms.contentType());
        headers.set(String.join("\n", sms.headers()));
        body.set(sms.body());
        success.set(Objects.requireNonNullElse(sms.successText(), ""));
        token.set("");
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.SMS;
    }

    @Override
    public ChannelSettings settings() {
        return new ChannelSettings.Sms(
                address.get().strip(),
                contentType.get().strip(),
                headers.get()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                body.get(),
                success.get().isBlank() ? null : success.get().strip());
    }

    @Override
    public Map<ChannelSecret, String> secrets() {
        return Map.of(ChannelSecret.TOKEN, token.get());
    }
}
