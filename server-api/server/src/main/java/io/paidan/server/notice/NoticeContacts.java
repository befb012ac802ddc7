package io.paidan.server.notice;

import static java.util.stream.Collectors.toMap;

import io.paidan.contract.notice.NoticeContact;
import io.paidan.contract.notice.NoticeLanguage;
import io.paidan.contract.notice.SaveContact;
import io.paidan.contract.notice.UserContact;
import io.paidan.contract.session.UserDetails;
import io.paidan.server.notice.AddresseeMapper.ContactRow;
import io.paidan.server.platform.Concerned;
import io.paidan.server.platform.MasterChange;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.platform.database.Streaming;
import io.paidan.server.session.LanguageChanged;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.session.Users;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where and in which language each user wants to be told. */
@Service
class NoticeContacts {

    private static final int LONGEST_EMAIL = 254;
    private static final String PHONE = "[+0-9][0-9 ()/.-]{2,29}";

    private final AddresseeMapper mapper;
    private final Users users;
    private final NoticeChecks checks;
    private final MasterChange change;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    NoticeContacts(
            AddresseeMapper mapper,
            Users users,
            NoticeChecks checks,
            MasterChange change,
            ApplicationEventPublisher listeners,
            Clock clock) {
        this.mapper = mapper;
        this.users = users;
        this.checks = checks;
        this.change = change;
        this.listeners = listeners;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public NoticeContact get(UUID userId) {
        return find(userId).contact();
    }

    /** Those of all users whom the asking user may set up. */
    @Transactional(readOnly = true)
    public List<UserContact> list(SignedInUser asking) {
        return contacts(users.list(asking));
    }

    /** As {@link #list}, a few in memory at a time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forEach(SignedInUser asking, Consumer<UserContact> to) {
        users.stream(asking)
                .gather(Gatherers.windowFixed(Streaming.ROWS_AT_ONCE))
                .forEach(some -> contacts(some).forEach(to));
    }

    private List<UserContact> contacts(List<UserDetails> known) {
        var contacts = mapper.listContacts(known.stream().map(UserDetails::id).toList()).stream()
                .collect(toMap(ContactRow::userId, row -> row));
        return known.stream()
                .map(user -> contact(user, Objects.requireNonNull(contacts.get(user.id()))))
                .toList();
    }

    /** That of the user of this name, if the asking user may set him up. */
    @Transactional(readOnly = true)
    public Optional<UserContact> find(String username, SignedInUser asking) {
        return users.find(username, asking).map(user -> contact(user, find(user.id())));
    }

    /** @throws ProblemException NOT_FOUND when the asking user may not set him up, INVALID, CONFLICT */
    @Transactional
    public UserContact save(UUID userId, SaveContact sent, SignedInUser asking) {
        var user = users.get(userId, asking);
        listeners.publishEvent(new Concerned(user.territories()));
        write(userId, user.displayName(), sent, asking);
        return contact(user, find(userId));
    }

    /**
     * A user says it himself: nobody else is asked.
     *
     * @throws ProblemException INVALID
     */
    @Transactional
    public NoticeContact saveOwn(NoticeContact contact, SignedInUser user) {
        var sent = new SaveContact(find(user.id()).version(), contact.email(), contact.phone(), contact.language());
        write(user.id(), user.displayName(), sent, user);
        return get(user.id());
    }

    private void write(UUID userId, String name, SaveContact sent, SignedInUser asking) {
        var wanted =
                new SaveContact(sent.version(), blankToNull(sent.email()), blankToNull(sent.phone()), sent.language());
        check(wanted);
        if (isNeeded(userId, name, wanted)
                && mapper.saveContact(userId, wanted, new ChangedBy(asking.displayName(), clock.instant())) == 0) {
            isNeeded(userId, name, wanted); // somebody was faster than a moment ago
        }
    }

    private boolean isNeeded(UUID userId, String name, SaveContact wanted) {
        var stored = find(userId);
        var present = new SaveContact(stored.version(), stored.email(), stored.phone(), stored.language());
        return (stored.version() == 0 && wanted.version() == 0)
                || change.isNeeded(present, wanted, name, stored.changedBy(), stored.changedAt());
    }

    private ContactRow find(UUID userId) {
        return mapper.listContacts(List.of(userId)).getFirst();
    }

    private void check(SaveContact wanted) {
        var email = wanted.email();
        var phone = wanted.phone();
        var found = checks.begin();
        if (email != null && (email.length() > LONGEST_EMAIL || !ChannelChecks.isMailAddress(email))) {
            found.add("email", email, "field.email");
        }
        if (phone != null && !isPhone(phone)) {
            found.add("phone", phone, "field.phone");
        }
        found.throwIfAny();
    }

    private static UserContact contact(UserDetails user, ContactRow row) {
        return new UserContact(
                user.id(), user.username(), user.displayName(), user.active(), row.contact(), row.version());
    }

    /** Who reads another language from now on is told in it too, until he chooses otherwise for his notices. */
    @EventListener
    void chosen(LanguageChanged change) {
        var language = Arrays.stream(NoticeLanguage.values())
                .filter(one -> change.language().startsWith(one.locale().getLanguage()))
                .findFirst()
                .orElseThrow();
        mapper.changeLanguage(change.userId(), language, clock.instant());
    }

    static boolean isPhone(String text) {
        return text.matches(PHONE);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
