package io.paidan.desktop.channel;

import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.ChannelSecret;
import io.paidan.contract.notice.ChannelSettings;
import io.paidan.contract.notice.ChannelSettings.MailSecurity;
import io.paidan.contract.notice.NoticeChannel;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.FormField;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the mail server is reached. */
final class MailFields implements KindFields {

    static final ChannelSettings.Mail BLANK = new ChannelSettings.Mail("", 587, MailSecurity.STARTTLS, null, "");

    private final FormField<String> host;
    private final FormField<String> port;
    private final FormField<@Nullable MailSecurity> security;
    private final FormField<String> username;
    private final FormField<String> password;
    private final FormField<String> from;

    MailFields(ChannelForm.Lines lines, Texts texts) {
        host = lines.halfLine("settings.host", "channel.host", 200, true);
        port = lines.whole("settings.port", "channel.port", 1, 65_535);
        security = lines.choice("settings.security", "channel.security", List.of(MailSecurity.values()), texts::of);
        from = lines.halfLine("settings.from", "channel.from", 200, true);
        username = lines.halfLine("settings.username", "channel.username", 200, false);
        password = lines.secret(ChannelSecret.PASSWORD, "channel.password");
    }

    @Override
    public void fill(NoticeChannel channel) {
        var mail = (ChannelSettings.Mail) channel.settings();
        host.set(mail.host());
        port.set(String.valueOf(mail.port()));
        security.set(mail.security());
        from.set(mail.from());
        username.set(Objects.requireNonNullElse(mail.username(), ""));
        password.set("");
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.EMAIL;
    }

    @Override
    public ChannelSettings settings() {
        return new ChannelSettings.Mail(
                host.get().strip(),
                Integer.parseInt(port.get().strip()),
                Objects.requireNonNull(security.get()),
                username.get().isBlank() ? null : username.get().strip(),
                from.get().strip());
    }

    @Override
    public Map<ChannelSecret, String> secrets() {
        return Map.of(ChannelSecret.PASSWORD, password.get());
    }
}
