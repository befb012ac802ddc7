package io.paidan.server.organisation;

import static io.paidan.contract.organisation.CompanyRules.LONGEST_CLOSING_DAYS;
import static io.paidan.contract.organisation.CompanyRules.LONGEST_NOTICE_HOLD_SECONDS;
import static io.paidan.contract.organisation.CompanyRules.LONGEST_OFFER_MINUTES;
import static io.paidan.contract.organisation.CompanyRules.LONGEST_WAITING_DAYS;
import static io.paidan.contract.organisation.CompanyRules.MOST_EMERGENCY_OFFERS;

import io.paidan.contract.feed.DispatchEvent.CompanyRulesChanged;
import io.paidan.contract.organisation.CompanyRules;
import io.paidan.contract.organisation.SaveCompanyRules;
import io.paidan.server.platform.FieldChecks;
import io.paidan.server.platform.MasterChange;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.platform.ServerSettingMapper;
import io.paidan.server.session.SignedInUser;
import java.time.Clock;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every order, kept among the settings that all servers share and read whenever it is needed. */
@Service
public class CompanyRulesSetup {

    private static final String SETTING = "company.rules";

    private final ServerSettingMapper settings;
    private final CompanyNews news;
    private final MasterChange change;
    private final FieldChecks checks;
    private final MessageSource texts;
    private final JsonMapper json;
    private final Clock clock;

    CompanyRulesSetup(
            ServerSettingMapper settings,
            CompanyNews news,
            MasterChange change,
            FieldChecks checks,
            MessageSource texts,
            JsonMapper json,
            Clock clock) {
        this.settings = settings;
        this.news = news;
        this.change = change;
        this.checks = checks;
        this.texts = texts;
        this.json = json;
        this.clock = clock;
    }

    /** As they are now. Nobody keeps them: another server may change them. */
    public CompanyRules get() {
        return settings.find(SETTING)
                .map(text -> json.readValue(text, CompanyRules.class))
                .orElse(CompanyRules.AT_FIRST);
    }

    /** @throws ProblemException INVALID with every field that is out of range, CONFLICT */
    @Transactional
    public CompanyRules save(SaveCompanyRules sent, SignedInUser user) {
        check(sent);
        settings.lock(SETTING);
        var stored = get();
        var by = Objects.requireNonNullElse(stored.changedBy(), "");
        var at = Objects.requireNonNullElse(stored.changedAt(), clock.instant());
        if (!change.isNeeded(stored.edit(), sent, name(), by, at)) {
            return stored;
        }
        var rules = new CompanyRules(
                sent.closingDays(),
                sent.waitingDays(),
                sent.offerMinutes(),
                sent.emergencyOffers(),
                sent.noticeHoldSeconds(),
                stored.version() + 1,
                user.displayName(),
                clock.instant());
        settings.put(SETTING, json.writeValueAsString(rules));
        news.tell(new CompanyRulesChanged(rules.noticeHoldSeconds()), user.displayName());
        return rules;
    }

    private String name() {
        return texts.getMessage("company-rules", null, LocaleContextHolder.getLocale());
    }

    private void check(SaveCompanyRules sent) {
        var found = checks.begin();
        found.between("closingDays", sent.closingDays(), 1, LONGEST_CLOSING_DAYS);
        found.between("waitingDays", sent.waitingDays(), 1, LONGEST_WAITING_DAYS);
        found.between("offerMinutes", sent.offerMinutes(), 1, LONGEST_OFFER_MINUTES);
        found.between("emergencyOffers", sent.emergencyOffers(), 1, MOST_EMERGENCY_OFFERS);
        found.between("noticeHoldSeconds", sent.noticeHoldSeconds(), 0, LONGEST_NOTICE_HOLD_SECONDS);
        found.refuse();
    }
}
