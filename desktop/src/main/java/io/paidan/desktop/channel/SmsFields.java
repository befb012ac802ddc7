package io.paidan.desktop.channel;

import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.ChannelSecret;
import io.paidan.contract.notice.ChannelSettings;
import io.paidan.contract.notice.ChannelSettings.SmsMethod;
import io.paidan.contract.notice.NoticeChannel;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.FormField;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the SMS gateway wants to be asked. */
final class SmsFields implements KindFields {

    static final ChannelSettings.Sms BLANK = new ChannelSettings.Sms(
            SmsMethod.POST,
            "",
            "application/json",
            List.of("Authorization: Bearer {token}"),
            "{\"to\":\"{phone}\",\"text\":\"{text}\",\"reference\":\"{id}\"}",
            null);

    private final Texts texts;
    private final FormField<@Nullable SmsMethod> method;
    private final FormField<String> address;
    private final FormField<String> contentType;
    private final FormField<String> headers;
    private final FormField<String> body;
    private final FormField<String> success;
    private final FormField<String> token;

    SmsFields(ChannelForm.Lines lines, Texts texts) {
        this.texts = texts;
        method = lines.choice("settings.method", "channel.method", List.of(SmsMethod.values()), texts::of);
        address = lines.line("settings.address", "channel.address", 500).checked(this::missing);
        var hasBody = method.valueProperty().map(SmsMethod.POST::equals);
        contentType = lines.halfLine("settings.contentType", "channel.contentType", 100, true)
                .usedWhen(hasBody);
        token = lines.secret(ChannelSecret.TOKEN, "channel.token");
        headers = lines.words("settings.headers", "channel.headers", 2_000, 2);
        body = lines.words("settings.body", "channel.body", 4_000, 4).usedWhen(hasBody);
        success = lines.halfLine("settings.successText", "channel.success", 100, false);
    }

    /** An address that says nothing of number and text would send every customer the same. */
    private Optional<String> missing(String typed) {
        return method.get() == SmsMethod.GET && !(typed.contains("{phone}") && typed.contains("{text}"))
                ? Optional.of(texts.get("channel.addressLacksText", "{phone}", "{text}"))
                : Optional.empty();
    }

    @Override
    public void fill(NoticeChannel channel) {
        var sms = (ChannelSettings.Sms) channel.settings();
        method.set(sms.method());
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
                Objects.requireNonNull(method.get()),
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
