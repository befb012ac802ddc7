package io.paidan.server.notice;

import static java.util.stream.Collectors.toMap;

import io.paidan.contract.notice.NoticeContact;
import io.paidan.contract.notice.NoticeLanguage;
import io.paidan.contract.notice.UserContact;
import io.paidan.contract.session.UserDetails;
import io.paidan.server.notice.AddresseeMapper.ContactRow;
import io.paidan.server.platform.Concerned;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.session.LanguageChanged;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.session.Users;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where and in which language each user wants to be told. */
@Service
class NoticeContacts {

    private static final int LONGEST_EMAIL = 254;
    private static final String PHONE = "[+0-9][0-9 ()/.-]{2,29}";

    private final AddresseeMapper mapper;
    private final Users users;
    private final NoticeChecks checks;
    private final ApplicationEventPublisher listeners;

    NoticeContacts(AddresseeMapper mapper, Users users, NoticeChecks checks, ApplicationEventPublisher listeners) {
        this.mapper = mapper;
        this.users = users;
        this.checks = checks;
        this.listeners = listeners;
    }

    @Transactional(readOnly = true)
    public NoticeContact get(UUID userId) {
        return mapper.listContacts(List.of(userId)).getFirst().contact();
    }

    /** Those of all users whom the asking user may set up. */
    @Transactional(readOnly = true)
    public List<UserContact> list(SignedInUser asking) {
        var known = users.list(asking);
        var contacts = mapper.listContacts(known.stream().map(UserDetails::id).toList()).stream()
                .collect(toMap(ContactRow::userId, ContactRow::contact));
        return known.stream()
                .map(user -> contact(user, Objects.requireNonNull(contacts.get(user.id()))))
                .toList();
    }

    /** That of the user of this name, if the asking user may set him up. */
    @Transactional(readOnly = true)
    public Optional<UserContact> find(String username, SignedInUser asking) {
        return users.find(username, asking).map(user -> contact(user, get(user.id())));
    }

    /** @throws ProblemException NOT_FOUND when the asking user may not set him up, INVALID */
    @Transactional
    public UserContact save(UUID userId, NoticeContact contact, SignedInUser asking) {
        var user = users.get(userId, asking);
        listeners.publishEvent(new Concerned(user.territories()));
        return contact(user, save(userId, contact));
    }

    private static UserContact contact(UserDetails user, NoticeContact contact) {
        return new UserContact(user.id(), user.username(), user.displayName(), user.active(), contact);
    }

    /** @throws ProblemException INVALID */
    @Transactional
    public NoticeContact save(UUID userId, NoticeContact contact) {
        var email = blankToNull(contact.email());
        var phone = blankToNull(contact.phone());
        var found = checks.begin();
        if (email != null && (email.length() > LONGEST_EMAIL || !ChannelChecks.isMailAddress(email))) {
            found.add("email", email, "field.email");
        }
        if (phone != null && !isPhone(phone)) {
            found.add("phone", phone, "field.phone");
        }
        found.throwIfAny();
        mapper.saveContact(userId, new NoticeContact(email, phone, contact.language()));
        return get(userId);
    }

    /** Who reads another language from now on is told in it too, until he chooses otherwise for his notices. */
    @EventListener
    void chosen(LanguageChanged change) {
        var language = Arrays.stream(NoticeLanguage.values())
                .filter(one -> change.language().startsWith(one.locale().getLanguage()))
                .findFirst()
                .orElseThrow();
        mapper.changeLanguage(change.userId(), language);
    }

    static boolean isPhone(String text) {
        return text.matches(PHONE);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
