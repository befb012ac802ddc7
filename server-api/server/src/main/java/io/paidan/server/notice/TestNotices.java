package io.paidan.server.notice;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.NoticeVariable;
import io.paidan.contract.notice.TestNotice;
import io.paidan.contract.notice.TestResult;
import io.paidan.server.notice.transport.DeliveryException;
import io.paidan.server.notice.transport.Message;
import io.paidan.server.notice.transport.OpenChannel;
import io.paidan.server.notice.transport.Transports;
import io.paidan.server.session.SignedInUser;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/** Sends an example by a channel at once, and says how it went. Nothing is stored and nothing is tried again. */
@Service
class TestNotices {

    private final NoticeChannels channels;
    private final NoticeTemplates templates;
    private final NoticeValues values;
    private final NoticeChecks checks;
    private final Transports transports;
    private final Clock clock;

    TestNotices(
            NoticeChannels channels,
            NoticeTemplates templates,
            NoticeValues values,
            NoticeChecks checks,
            Transports transports,
            Clock clock) {
        this.channels = channels;
        this.templates = templates;
        this.values = values;
        this.checks = checks;
        this.transports = transports;
        this.clock = clock;
    }

    /** @throws io.paidan.server.platform.ProblemException NOT_FOUND, or INVALID for an address that is none */
    TestResult send(String code, TestNotice command, SignedInUser user) {
        var channel = channels.get(code);
        check(channel.channel().kind(), command);
        var message = message(command, channel, user);
        var text = channel.channel().kind() == ChannelKind.SMS
                ? message.body()
                : message.subject() + "\n" + message.body();
        try {
            transports.deliver(message, channel);
            return new TestResult(text, null, null);
        } catch (DeliveryException failure) {
            return new TestResult(text, failure.failure(), failure.detail());
        }
    }

    private void check(ChannelKind kind, TestNotice command) {
        var address = command.address() == null ? "" : command.address();
        var found = checks.begin();
        if (kind == ChannelKind.EMAIL && !ChannelChecks.isMailAddress(address)) {
            found.add("address", address, "field.email");
        }
        if (kind == ChannelKind.SMS && !NoticeContacts.isPhone(address)) {
            found.add("address", address, "field.phone");
        }
        found.throwIfAny();
    }

    private Message message(TestNotice command, OpenChannel channel, SignedInUser user) {
        var kind = channel.channel().kind();
        var language = channel.channel().language();
        var said = values.examples(language.locale());
        said.keySet().retainAll(command.event().variables());
        var words = templates.get(command.event(), language);
        var region = user.regions().isEmpty() ? "" : user.regions().getFirst();
        var body = NoticeWords.fill(words.body(), said, kind);
        return new Message(
                UuidCreator.getTimeOrderedEpoch(),
                command.event(),
                clock.instant(),
                region,
                region,
                null,
                language,
                command.address(),
                values.asTest(NoticeWords.fill(words.subject(), said, kind), language.locale()),
                kind == ChannelKind.SMS ? values.asTest(body, language.locale()) : body,
                byKey(said),
                true);
    }

    private static Map<String, String> byKey(Map<NoticeVariable, String> said) {
        var facts = new TreeMap<String, String>();
        said.forEach((variable, value) -> facts.put(variable.key(), value));
        return facts;
    }
}
