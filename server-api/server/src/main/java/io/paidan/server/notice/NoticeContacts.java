package io.paidan.server.notice;

import io.paidan.contract.notice.NoticeContact;
import io.paidan.contract.notice.NoticeLanguage;
import io.paidan.server.platform.ProblemException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where and in which language each user wants to be told. */
@Service
class NoticeContacts {

    private static final int LONGEST_EMAIL = 254;
    private static final String PHONE = "[+0-9][0-9 ()/.-]{2,29}";

    private final AddresseeMapper mapper;
    private final NoticeChecks checks;

    NoticeContacts(AddresseeMapper mapper, NoticeChecks checks) {
        this.mapper = mapper;
        this.checks = checks;
    }

    @Transactional(readOnly = true)
    public NoticeContact get(UUID userId) {
        return mapper.findContact(userId).orElseGet(() -> new NoticeContact(null, null, NoticeLanguage.ZH));
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

    static boolean isPhone(String text) {
        return text.matches(PHONE);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
