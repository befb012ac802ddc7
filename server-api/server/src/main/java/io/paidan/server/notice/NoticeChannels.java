package io.paidan.server.notice;

import io.paidan.contract.notice.ChannelSecret;
import io.paidan.contract.notice.ChannelSettings;
import io.paidan.contract.notice.NoticeChannel;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.SaveNoticeChannel;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.server.notice.transport.OpenChannel;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.platform.secret.Secrets;
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
    private final Secrets secrets;
    private final JsonMapper json;

    NoticeChannels(NoticeChannelMapper mapper, ChannelChecks checks, Secrets secrets, JsonMapper json) {
        this.mapper = mapper;
        this.checks = checks;
        this.secrets = secrets;
        this.json = json;
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

    /** @throws ProblemException INVALID, or CONFLICT when it changed since the caller looked */
    @Transactional
    public NoticeChannel save(String code, SaveNoticeChannel command) {
        var before = mapper.find(code).orElse(null);
        var held = before == null ? Map.<ChannelSecret, String>of() : openSecrets(before);
        var after = new EnumMap<ChannelSecret, String>(ChannelSecret.class);
        after.putAll(held);
        after.putAll(command.secrets());
        after.values().removeIf(String::isBlank);
        var stored = before == null ? List.<String>of() : before.territories();
        checks.check(code, command, stored, after.keySet());
        var row = row(code, command, after);
        var written = before == null && command.version() == 0 ? mapper.insert(row) : mapper.update(row);
        if (written == 0) {
            throw new ProblemException(ProblemCode.CONFLICT, "channel", "code", code);
        }
        return channel(mapper.find(code).orElseThrow());
    }

    /** What waits for it is laid aside as dead when its time comes. */
    @Transactional
    public void delete(String code) {
        if (mapper.delete(code) == 0) {
            throw notFound(code);
        }
    }

    private static ProblemException notFound(String code) {
        return new ProblemException(ProblemCode.NOT_FOUND, "channel", "code", code);
    }

    private NoticeChannelMapper.Row row(String code, SaveNoticeChannel command, Map<ChannelSecret, String> kept) {
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
                command.version());
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
