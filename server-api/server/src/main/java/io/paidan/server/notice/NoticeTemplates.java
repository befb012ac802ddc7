package io.paidan.server.notice;

import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeLanguage;
import io.paidan.contract.notice.NoticeTemplate;
import io.paidan.contract.notice.SaveNoticeTemplate;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.server.platform.MasterChange;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.session.SignedInUser;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The words of notices: the company's own, else those that come with the program. */
@Service
class NoticeTemplates {

    private static final int LONGEST_SUBJECT = 120;
    private static final int LONGEST_BODY = 2_000;

    private final NoticeTemplateMapper mapper;
    private final NoticeChecks checks;
    private final MasterChange change;
    private final MessageSource messages;
    private final Clock clock;

    NoticeTemplates(
            NoticeTemplateMapper mapper,
            NoticeChecks checks,
            MasterChange change,
            MessageSource messages,
            Clock clock) {
        this.mapper = mapper;
        this.checks = checks;
        this.change = change;
        this.clock = clock;
        this.messages = messages;
    }

    /** One for every event and language. */
    @Transactional(readOnly = true)
    public List<NoticeTemplate> list() {
        var own = mapper.list();
        return Arrays.stream(NoticeEvent.values())
                .flatMap(event -> Arrays.stream(NoticeLanguage.values())
                        .map(language -> own.stream()
                                .filter(each -> each.event() == event && each.language() == language)
                                .findFirst()
                                .orElseGet(() -> given(event, language))))
                .toList();
    }

    NoticeTemplate get(NoticeEvent event, NoticeLanguage language) {
        return mapper.find(event, language).orElseGet(() -> given(event, language));
    }

    /**
     * Makes the company's own words of them.
     *
     * @throws ProblemException NOT_FOUND, INVALID when the words are missing, too long or speak of what the event does not
     *     know, CONFLICT when somebody changed them since
     */
    @Transactional
    public NoticeTemplate save(String id, SaveNoticeTemplate words, SignedInUser user) {
        var stored = find(id);
        var event = stored.event();
        var language = stored.language();
        var found = checks.begin();
        check(found, "subject", words.subject(), LONGEST_SUBJECT, event);
        if (words.subject().chars().anyMatch(Character::isISOControl)) {
            found.add("subject", words.subject(), "field.one-line");
        }
        check(found, "body", words.body(), LONGEST_BODY, event);
        found.throwIfAny();
        var sent = new SaveNoticeTemplate(
                words.version(), words.subject().strip(), words.body().strip());
        if (isNeeded(stored, sent)) {
            var written = mapper.save(event, language, sent, new ChangedBy(user.displayName(), clock.instant()));
            if (written == 0) { // somebody was faster than a moment ago
                isNeeded(get(event, language), sent);
            }
        }
        return get(event, language);
    }

    private boolean isNeeded(NoticeTemplate stored, SaveNoticeTemplate sent) {
        if (!stored.own()) {
            if (sent.version() != stored.version()) { // who saw other words saw ones that were taken back since
                throw new ProblemException(ProblemCode.CONFLICT, "notice-words", "name", stored.subject());
            }
            return true;
        }
        var last = mapper.getChange(stored.event(), stored.language());
        var present = new SaveNoticeTemplate(stored.version(), stored.subject(), stored.body());
        return change.isNeeded(present, sent, stored.subject(), last.by(), last.at());
    }

    /**
     * Back to the words that come with the program.
     *
     * @param seen the version that was seen
     * @throws ProblemException NOT_FOUND, CONFLICT
     */
    @Transactional
    public NoticeTemplate reset(String id, int seen) {
        var words = find(id);
        if (mapper.delete(words.event(), words.language(), seen) == 0) {
            requireGiven(find(id), seen);
        }
        return given(words.event(), words.language());
    }

    private void requireGiven(NoticeTemplate stored, int seen) {
        if (stored.own()) {
            var last = mapper.getChange(stored.event(), stored.language());
            change.requireSeen(stored.version(), seen, stored.subject(), last.by(), last.at());
        }
    }

    private NoticeTemplate find(String id) {
        return list().stream()
                .filter(template -> template.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "notice-template", "id", id));
    }

    private static void check(NoticeChecks.Found found, String field, String words, int longest, NoticeEvent event) {
        found.text(field, words, longest);
        var known = event.variables().stream()
                .map(variable -> "{" + variable.key() + "}")
                .collect(Collectors.joining(" "));
        for (var unknown : NoticeWords.listUnknown(words, event.variables())) {
            found.add(
                    field,
                    "{" + unknown + "}",
                    "field.unknown-variable",
                    "variable",
                    "{" + unknown + "}",
                    "known",
                    known);
        }
        if (NoticeWords.hasStrayBrace(words)) {
            found.add(field, words, "field.stray-brace", "known", known);
        }
    }

    private NoticeTemplate given(NoticeEvent event, NoticeLanguage language) {
        var locale = language.locale();
        return new NoticeTemplate(
                event,
                language,
                messages.getMessage("notice." + event + ".subject", null, locale),
                messages.getMessage("notice." + event + ".body", null, locale),
                false,
                0);
    }
}
