package io.paidan.server.notice;

import io.paidan.contract.notice.ChannelSecret;
import io.paidan.contract.notice.ChannelSettings;
import io.paidan.contract.notice.NoticeChannel;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.SaveNoticeChannel;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.server.notice.transport.OpenChannel;
import io.paidan.server.platform.MasterChange;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.platform.secret.Secrets;
import io.paidan.server.session.SignedInUser;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The channels the administrator has set up. Their secrets go in and never come out of here but to send something. */
@Service
public class NoticeChannels {

    private static final TypeReference<Map<ChannelSecret, String>> SECRETS = new TypeReference<>() {};

    private final NoticeChannelMapper mapper;
    private final ChannelChecks checks;
    private final MasterChange change;
    private final Secrets secrets;
    private final JsonMapper json;
    private final Clock clock;

    NoticeChannels(
            NoticeChannelMapper mapper,
            ChannelChecks checks,
            MasterChange change,
            Secrets secrets,
            JsonMapper json,
            Clock clock) {
        this.mapper = mapper;
        this.checks = checks;
        this.change = change;
        this.secrets = secrets;
        this.json = json;
        this.clock = clock;
    }

    /** By code. */
    @Transactional(readOnly = true)
    public List<NoticeChannel> list() {
        return mapper.list().stream().map(this::channel).toList();
    }

    /** Those that carry it in one of these territories. */
    List<NoticeChannel> listFor(NoticeRequest request, List<String> territories) {
        return mapper.listFor(request.event().name(), request.channels(), territories).stream()
                .map(this::channel)
                .toList();
    }

    /** Those of these codes that there are not. */
    public List<String> listUnknown(List<String> codes) {
        var known = mapper.list().stream().map(NoticeChannelMapper.Row::code).toList();
        return codes.stream().filter(code -> !known.contains(code)).toList();
    }

    /** The channel with its secrets; empty when there is none of this code. */
    @Transactional(readOnly = true)
    public Optional<OpenChannel> open(String code) {
        return mapper.find(code).map(row -> new OpenChannel(channel(row), openSecrets(row)));
    }

    /** @throws ProblemException NOT_FOUND */
    @Transactional(readOnly = true)
    public OpenChannel get(String code) {
        return open(code).orElseThrow(() -> notFound(code));
    }

    /** @throws ProblemException INVALID, NOT_FOUND, or CONFLICT when it changed since the caller looked */
    @Transactional
    public NoticeChannel save(String code, SaveNoticeChannel command, SignedInUser user) {
        var before = mapper.find(code).orElse(null);
        var held = before == null ? Map.<ChannelSecret, String>of() : openSecrets(before);
        var after = new EnumMap<ChannelSecret, String>(ChannelSecret.class);
        after.putAll(held);
        after.putAll(command.secrets());
        after.values().removeIf(String::isBlank);
        var territories = before == null ? List.<String>of() : before.territories();
        checks.check(code, command, territories, after.keySet());
        if (before == null && command.version() > 0) {
            throw notFound(code);
        }
        var row = row(code, command, after, new ChangedBy(user.displayName(), clock.instant()));
        if (before != null) {
            var stored = channel(before);
            var sent = edit(channel(row), after);
            change.requireFree(edit(stored, held), sent, "code", code);
            if (!change.isNeeded(edit(stored, held), sent, stored.name(), before.changedBy(), before.changedAt())) {
                return stored;
            }
        }
        var written = before == null ? mapper.insert(row) : mapper.update(row);
        if (written == 0) {
            throw new ProblemException(ProblemCode.CONFLICT, "channel", "code", code);
        }
        return channel(mapper.find(code).orElseThrow());
    }

    /**
     * What waits for it is laid aside as dead when its time comes.
     *
     * @param seen the version that was seen
     * @throws ProblemException NOT_FOUND, CONFLICT
     */
    @Transactional
    public void delete(String code, int seen) {
        if (mapper.delete(code, seen) == 0) {
            var stored = mapper.find(code).orElseThrow(() -> notFound(code));
            change.requireSeen(stored.version(), seen, stored.name(), stored.changedBy(), stored.changedAt());
        }
    }

    private static SaveNoticeChannel edit(NoticeChannel channel, Map<ChannelSecret, String> secrets) {
        return new SaveNoticeChannel(
                channel.kind(),
                channel.name(),
                channel.enabled(),
                channel.events(),
                channel.territories(),
                channel.language(),
                channel.quietFrom(),
                channel.quietUntil(),
                channel.privateAddressAllowed(),
                channel.settings(),
                secrets,
                channel.version());
    }

    private static ProblemException notFound(String code) {
        return new ProblemException(ProblemCode.NOT_FOUND, "channel", "code", code);
    }

    private NoticeChannelMapper.Row row(
            String code, SaveNoticeChannel command, Map<ChannelSecret, String> kept, ChangedBy changed) {
        return new NoticeChannelMapper.Row(
                code,
                command.kind(),
                command.name().strip(),
                command.enabled(),
                command.events().stream().map(Enum::name).sorted().toList(),
                command.territories(),
                command.language(),
                command.quietFrom(),
                command.quietUntil(),
                command.privateAddressAllowed(),
                json.writerFor(ChannelSettings.class).writeValueAsString(command.settings()),
                kept.isEmpty() ? null : secrets.seal(context(code), json.writeValueAsString(kept)),
                kept.keySet().stream().map(Enum::name).sorted().toList(),
                command.version(),
                changed.by(),
                changed.at());
    }

    private NoticeChannel channel(NoticeChannelMapper.Row row) {
        return new NoticeChannel(
                row.code(),
                row.kind(),
                row.name(),
                row.enabled(),
                row.events().stream().map(NoticeEvent::valueOf).collect(Collectors.toSet()),
                row.territories(),
                row.language(),
                row.quietFrom(),
                row.quietUntil(),
                row.privateAddressAllowed(),
                json.readValue(row.settings(), ChannelSettings.class),
                row.secretNames().stream().map(ChannelSecret::valueOf).collect(Collectors.toSet()),
                row.version());
    }

    /** Empty too when the key file is another one than theirs: then they must be entered anew. */
    private Map<ChannelSecret, String> openSecrets(NoticeChannelMapper.Row row) {
        var sealed = row.secrets();
        return sealed == null
                ? Map.of()
                : secrets.open(context(row.code()), sealed)
                        .map(text -> json.readValue(text, SECRETS))
                        .orElse(Map.of());
    }

    private static String context(String code) {
        return "notice channel " + code;
    }
}
