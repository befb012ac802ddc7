package io.paidan.server.notice;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paidan.contract.feed.DispatchEvent.NoticePosted;
import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.NoticeChannel;
import io.paidan.contract.notice.NoticeLanguage;
import io.paidan.contract.notice.NoticeState;
import io.paidan.contract.notice.NoticeTemplate;
import io.paidan.contract.notice.NoticeVariable;
import io.paidan.server.feed.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The one way to tell people something: written in the caller's transaction, sent when that has come true. */
@Service
public class Notices {

    static final String IN_APP = "in-app";
    private static final String ACTOR = "Paidan";
    private static final String HIDDEN = "***";

    private final NoticeMapper mapper;
    private final NoticeChannels channels;
    private final NoticeTemplates templates;
    private final NoticeValues values;
    private final Addressees addressees;
    private final Outbox outbox;
    private final JsonMapper json;
    private final Clock clock;

    Notices(
            NoticeMapper mapper,
            NoticeChannels channels,
            NoticeTemplates templates,
            NoticeValues values,
            Addressees addressees,
            Outbox outbox,
            JsonMapper json,
            Clock clock) {
        this.mapper = mapper;
        this.channels = channels;
        this.templates = templates;
        this.values = values;
        this.addressees = addressees;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Tells every recipient by every channel that carries the event, or that the request names, and reaches him, and the
     * groups and programs behind the others. Told with the same key before, nobody is told again.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(NoticeRequest request) {
        send(request, channels.listFor(request, addressees.listAbove(request.territory())));
    }

    /** The same, by any channel but this one. */
    @Transactional(propagation = Propagation.MANDATORY)
    void sendOtherwise(NoticeRequest request, String channelCode) {
        send(
                request,
                channels.listFor(request, addressees.listAbove(request.territory())).stream()
                        .filter(channel -> !channel.code().equals(channelCode))
                        .toList());
    }

    private void send(NoticeRequest request, List<NoticeChannel> carrying) {
        var zone = addressees.getZone(request.territory());
        for (var addressee : addressees.list(request, zone)) {
            post(request, addressee);
            for (var channel : carrying) {
                if (channel.kind().isPersonal() && addressee.isReachedBy(channel.kind())) {
                    write(request, channel, addressee);
                }
            }
        }
        for (var channel : carrying) {
            if (!channel.kind().isPersonal()) {
                write(request, channel, new Addressee(null, null, channel.name(), null, null, null, zone));
            }
        }
    }

    /** True when somebody was told with this key. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean wasSent(String region, String key) {
        return mapper.isKnown(region, key);
    }

    /** Within Paidan it is there at once. */
    private void post(NoticeRequest request, Addressee addressee) {
        if (!addressee.isReachedBy(ChannelKind.IN_APP)) {
            return;
        }
        var language = Objects.requireNonNullElse(addressee.language(), NoticeLanguage.ZH);
        var notice =
                notice(request, IN_APP, ChannelKind.IN_APP, addressee, language, NoticeState.SENT, clock.instant());
        if (mapper.insert(notice) == 1) {
            // of the whole region: who is told stands in the notice
            outbox.append(request.region(), request.region(), new NoticePosted(notice.summary()), ACTOR);
        }
    }

    private void write(NoticeRequest request, NoticeChannel channel, Addressee addressee) {
        var language = Objects.requireNonNullElse(addressee.language(), channel.language());
        mapper.insert(notice(
                request,
                channel.code(),
                channel.kind(),
                addressee,
                language,
                NoticeState.PENDING,
                notBefore(request, channel, addressee.zone())));
    }

    private Instant notBefore(NoticeRequest request, NoticeChannel channel, ZoneId zone) {
        var now = clock.instant();
        return request.urgent() ? now : QuietHours.notBefore(now, channel, zone, request.usefulUntil());
    }

    private StoredNotice notice(
            NoticeRequest request,
            String channel,
            ChannelKind kind,
            Addressee addressee,
            NoticeLanguage language,
            NoticeState state,
            Instant notBefore) {
        var said = values.say(shown(request, addressee), language.locale(), addressee.zone());
        var words = templates.get(request.event(), language);
        return new StoredNotice(
                request.region(),
                UuidCreator.getTimeOrderedEpoch(),
                request.territory(),
                request.workOrderId(),
                request.event(),
                request.key(),
                channel,
                kind,
                addressee.userId(),
                addressee.name(),
                addressee.address(kind),
                language,
                fill(words, words.subject(), said, kind),
                fill(words, words.body(), said, kind),
                json.writeValueAsString(facts(said)),
                request.urgent(),
                clock.instant(),
                notBefore,
                state,
                0,
                null,
                null,
                null,
                request.usefulUntil(),
                addressee.zone());
    }

    /** Without the customer's telephone number and address when his role is not shown them. */
    private static Map<NoticeVariable, Object> shown(NoticeRequest request, Addressee addressee) {
        var order = request.order();
        if (order == null || addressee.isShownCustomerOf(order, request.event())) {
            return request.values();
        }
        var shown = new EnumMap<NoticeVariable, Object>(request.values());
        shown.computeIfPresent(NoticeVariable.PHONE, (variable, value) -> HIDDEN);
        shown.computeIfPresent(NoticeVariable.ADDRESS, (variable, value) -> HIDDEN);
        return shown;
    }

    private static String fill(
            NoticeTemplate template, String words, Map<NoticeVariable, String> said, ChannelKind kind) {
        var known = new TreeMap<>(said);
        known.keySet().retainAll(template.event().variables());
        return NoticeWords.fill(words, known, kind);
    }

    private static Map<String, @Nullable String> facts(Map<NoticeVariable, String> said) {
        var facts = new TreeMap<String, @Nullable String>();
        said.forEach((variable, value) -> facts.put(variable.key(), value));
        return facts;
    }
}
