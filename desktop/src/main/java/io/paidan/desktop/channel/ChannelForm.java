package io.paidan.desktop.channel;

import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.ChannelSecret;
import io.paidan.contract.notice.ChannelSettings;
import io.paidan.contract.notice.NoticeChannel;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeLanguage;
import io.paidan.contract.notice.SaveNoticeChannel;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.FormField;
import io.paidan.desktop.setup.MasterForm;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A channel's fields: first those of its kind, then those that every channel has. */
final class ChannelForm extends MasterForm<NoticeChannel, NamedChannel> {

    private final FormField<String> code =
            halfLine("code", "channel.code", 32, true).fixed();
    private final FormField<String> name = halfLine("name", "channel.name", 60, true);
    private final FormField<Boolean> enabled = flag("enabled", "channel.enabled");
    private final FormField<@Nullable NoticeLanguage> language;
    private final KindFields ofKind;
    private final FormField<Boolean> privateAddress;
    private final FormField<Set<NoticeEvent>> events;
    private final FormField<List<String>> territories;
    private final FormField<@Nullable LocalTime> quietFrom;
    private final FormField<@Nullable LocalTime> quietUntil;

    /** @param kind adds the fields of its kind to this form */
    ChannelForm(KindFields.Maker kind, Texts texts) {
        language = choice(
                "language",
                "channel.language",
                true,
                () -> Arrays.asList(NoticeLanguage.values()),
                value -> value == null ? "" : texts.of(value));
        heading("channel.connection");
        ofKind = kind.make(new Lines(), texts);
        privateAddress = flag("privateAddressAllowed", "channel.privateAddress");
        heading("channel.carries");
        events = own("events", "channel.events", false, Set.of());
        territories = own("territories", "channel.territories", false, List.of());
        heading("channel.quiet");
        quietFrom = hour("quietFrom", "channel.quietFrom");
        quietUntil = hour("quietUntil", "channel.quietUntil");
    }

    FormField<Set<NoticeEvent>> events() {
        return events;
    }

    FormField<List<String>> territories() {
        return territories;
    }

    private FormField<@Nullable LocalTime> hour(String wireName, String labelKey) {
        List<@Nullable LocalTime> hours = IntStream.range(0, 48)
                .<@Nullable LocalTime>mapToObj(half -> LocalTime.MIDNIGHT.plusMinutes(30L * half))
                .toList();
        return choice(wireName, labelKey, false, () -> hours, hour -> hour == null ? "–" : hour.toString());
    }

    @Override
    protected void fill(NoticeChannel channel) {
        code.set(channel.code());
        name.set(channel.name());
        enabled.set(channel.enabled());
        language.set(channel.language());
        ofKind.fill(channel);
        privateAddress.set(channel.privateAddressAllowed());
        events.set(channel.events());
        territories.set(channel.territories());
        quietFrom.valueProperty().set(channel.quietFrom());
        quietUntil.valueProperty().set(channel.quietUntil());
    }

    @Override
    protected NamedChannel command(NoticeChannel original) {
        var secrets = new EnumMap<ChannelSecret, String>(ChannelSecret.class);
        ofKind.secrets().forEach((secret, typed) -> {
            if (!typed.isBlank()) {
                secrets.put(secret, typed.strip());
            }
        });
        return new NamedChannel(
                original.version() == 0 ? code.get().strip() : original.code(),
                new SaveNoticeChannel(
                        ofKind.kind(),
                        name.get().strip(),
                        enabled.get(),
                        events.get(),
                        territories.get(),
                        Objects.requireNonNull(language.get()),
                        quietFrom.get(),
                        quietUntil.get(),
                        privateAddress.get(),
                        ofKind.settings(),
                        secrets,
                        original.version()));
    }

    /** Lets the fields of a kind put themselves into this form. */
    final class Lines {
        FormField<String> line(String wireName, String labelKey, int longest) {
            return ChannelForm.this.line(wireName, labelKey, longest);
        }

        FormField<String> halfLine(String wireName, String labelKey, int longest, boolean required) {
            return ChannelForm.this.halfLine(wireName, labelKey, longest, required);
        }

        FormField<String> words(String wireName, String labelKey, int longest, int rows) {
            return ChannelForm.this.words(wireName, labelKey, longest, rows);
        }

        FormField<String> whole(String wireName, String labelKey, long least, long most) {
            return ChannelForm.this.whole(wireName, labelKey, true, least, most);
        }

        FormField<String> secret(ChannelSecret secret, String labelKey) {
            return ChannelForm.this.secret("secrets." + secret, labelKey, false, 1);
        }

        <V> FormField<@Nullable V> choice(
                String wireName, String labelKey, List<V> offers, Function<V, String> called) {
            return ChannelForm.this.choice(
                    wireName,
                    labelKey,
                    true,
                    () -> Collections.unmodifiableList(offers),
                    value -> value == null ? "" : called.apply(value));
        }
    }

    /** What is the same for all kinds of a new channel. */
    static NoticeChannel blank(ChannelKind kind, ChannelSettings settings) {
        return new NoticeChannel(
                "", kind, "", true, Set.of(), List.of(), NoticeLanguage.ZH, null, null, false, settings, Set.of(), 0);
    }
}
