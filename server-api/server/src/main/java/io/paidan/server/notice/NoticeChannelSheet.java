package io.paidan.server.notice;

import static io.paidan.server.sheet.CellKinds.choice;
import static io.paidan.server.sheet.CellKinds.code;
import static io.paidan.server.sheet.CellKinds.flag;
import static io.paidan.server.sheet.CellKinds.list;
import static io.paidan.server.sheet.CellKinds.text;
import static io.paidan.server.sheet.CellKinds.timeOfDay;
import static io.paidan.server.sheet.SheetColumn.optional;
import static io.paidan.server.sheet.SheetColumn.required;

import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.ChannelSecret;
import io.paidan.contract.notice.NoticeChannel;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeLanguage;
import io.paidan.contract.notice.SaveNoticeChannel;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.server.platform.MasterChange;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.platform.web.Saved;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.sheet.Sheet;
import io.paidan.server.sheet.SheetColumn;
import io.paidan.server.sheet.SheetRow;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Channels by code. Their secrets go in and never come out; an empty one leaves what is set. */
@Component
class NoticeChannelSheet implements Sheet<NoticeChannel> {

    private static final SheetColumn<NoticeChannel, String> CODE = required("code", code(), NoticeChannel::code);
    private static final SheetColumn<NoticeChannel, ChannelKind> KIND =
            required("channelKind", choice(ChannelKind.class), NoticeChannel::kind);
    private static final SheetColumn<NoticeChannel, String> NAME = required("name", text(), NoticeChannel::name);
    private static final SheetColumn<NoticeChannel, Boolean> ENABLED =
            optional("active", flag(), NoticeChannel::enabled);
    private static final SheetColumn<NoticeChannel, List<NoticeEvent>> EVENTS = optional(
            "events",
            list(choice(NoticeEvent.class)),
            channel -> channel.events().stream().sorted().toList());
    private static final SheetColumn<NoticeChannel, List<String>> TERRITORIES =
            optional("channelTerritories", list(code()), NoticeChannel::territories);
    private static final SheetColumn<NoticeChannel, NoticeLanguage> LANGUAGE =
            required("language", choice(NoticeLanguage.class), NoticeChannel::language);
    private static final SheetColumn<NoticeChannel, LocalTime> QUIET_FROM =
            optional("quietFrom", timeOfDay(), NoticeChannel::quietFrom);
    private static final SheetColumn<NoticeChannel, LocalTime> QUIET_UNTIL =
            optional("quietUntil", timeOfDay(), NoticeChannel::quietUntil);
    private static final SheetColumn<NoticeChannel, Boolean> PRIVATE_ADDRESS =
            optional("privateAddressAllowed", flag(), NoticeChannel::privateAddressAllowed);

    private static final Map<ChannelSecret, SheetColumn<NoticeChannel, String>> SECRETS = Map.of(
            ChannelSecret.PASSWORD, SheetColumn.secret("secretPassword", text()),
            ChannelSecret.TOKEN, SheetColumn.secret("secretToken", text()),
            ChannelSecret.ROBOT_ADDRESS, SheetColumn.secret("secretRobotAddress", text()),
            ChannelSecret.SIGNING_KEY, SheetColumn.secret("secretSigningKey", text()));

    private final NoticeChannels channels;
    private final MasterChange change;

    NoticeChannelSheet(NoticeChannels channels, MasterChange change) {
        this.channels = channels;
        this.change = change;
    }

    @Override
    public SheetKind kind() {
        return SheetKind.NOTICE_CHANNELS;
    }

    @Override
    public List<SheetColumn<NoticeChannel, ?>> columns() {
        var own = List.<SheetColumn<NoticeChannel, ?>>of(
                CODE, KIND, NAME, ENABLED, EVENTS, TERRITORIES, LANGUAGE, QUIET_FROM, QUIET_UNTIL, PRIVATE_ADDRESS);
        var secrets = Stream.of(ChannelSecret.values()).<SheetColumn<NoticeChannel, ?>>map(SECRETS::get);
        return Stream.of(own.stream(), ChannelSettingCells.COLUMNS.stream(), secrets)
                .<SheetColumn<NoticeChannel, ?>>flatMap(columns -> columns)
                .toList();
    }

    @Override
    public void write(SignedInUser user, Consumer<NoticeChannel> to) {
        channels.list().forEach(to);
    }

    @Override
    public Optional<NoticeChannel> find(SheetRow<NoticeChannel> row, SignedInUser user) {
        var code = row.get(CODE);
        return channels.list().stream()
                .filter(channel -> channel.code().equals(code))
                .findFirst();
    }

    @Override
    public Saved<NoticeChannel> save(SheetRow<NoticeChannel> row, SignedInUser user) {
        var kind = row.get(KIND);
        if (kind == ChannelKind.IN_APP) {
            throw change.wrong(KIND.name(), kind, "unknown", "value", kind.name());
        }
        var stored = row.stored();
        if (stored != null && stored.kind() != kind) {
            throw change.wrong(KIND.name(), kind, "channel-kind", "code", stored.code());
        }
        var sent = command(row, kind);
        if (stored != null && sent.secrets().isEmpty() && saysTheSame(sent, stored)) {
            return new Saved<>(stored, false);
        }
        try {
            return new Saved<>(channels.save(row.get(CODE), sent, user), stored == null);
        } catch (ProblemException refusal) {
            throw refusal.errors().isEmpty() ? refusal : ChannelSettingCells.ofColumns(refusal);
        }
    }

    private static SaveNoticeChannel command(SheetRow<NoticeChannel> row, ChannelKind kind) {
        var secrets = new EnumMap<ChannelSecret, String>(ChannelSecret.class);
        SECRETS.forEach((secret, column) -> {
            var value = row.find(column);
            if (value != null) {
                secrets.put(secret, value);
            }
        });
        var stored = row.stored();
        return new SaveNoticeChannel(
                kind,
                row.get(NAME),
                row.get(ENABLED, true),
                Set.copyOf(row.get(EVENTS, List.of())),
                row.get(TERRITORIES, List.of()),
                row.get(LANGUAGE),
                row.find(QUIET_FROM),
                row.find(QUIET_UNTIL),
                row.get(PRIVATE_ADDRESS, false),
                ChannelSettingCells.settings(row, kind),
                secrets,
                stored == null ? 0 : stored.version());
    }

    private static boolean saysTheSame(SaveNoticeChannel sent, NoticeChannel stored) {
        return stored.equals(new NoticeChannel(
                stored.code(),
                sent.kind(),
                sent.name(),
                sent.enabled(),
                sent.events(),
                sent.territories(),
                sent.language(),
                sent.quietFrom(),
                sent.quietUntil(),
                sent.privateAddressAllowed(),
                sent.settings(),
                stored.secrets(),
                stored.version()));
    }
}
