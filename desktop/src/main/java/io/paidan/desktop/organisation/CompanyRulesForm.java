package io.paidan.desktop.organisation;

import io.paidan.contract.organisation.CompanyRules;
import io.paidan.contract.organisation.SaveCompanyRules;
import io.paidan.desktop.setup.FormField;
import io.paidan.desktop.setup.MasterForm;

/** What holds for every order: when it is closed by rule, how long it may wait, how it is offered, how long it can be undone unseen. */
final class CompanyRulesForm extends MasterForm<CompanyRules, SaveCompanyRules> {

    private final FormField<String> closingDays;
    private final FormField<String> waitingDays;
    private final FormField<String> offerMinutes;
    private final FormField<String> emergencyOffers;
    private final FormField<String> noticeHoldSeconds;

    CompanyRulesForm() {
        heading("organisation.closing");
        closingDays = whole("closingDays", "organisation.closingDays", true, 1, CompanyRules.LONGEST_CLOSING_DAYS);
        heading("organisation.waiting");
        waitingDays = whole("waitingDays", "organisation.waitingDays", true, 1, CompanyRules.LONGEST_WAITING_DAYS);
        heading("organisation.grabPool");
        emergencyOffers =
                whole("emergencyOffers", "organisation.emergencyOffers", true, 1, CompanyRules.MOST_EMERGENCY_OFFERS);
        offerMinutes = whole("offerMinutes", "organisation.offerMinutes", true, 1, CompanyRules.LONGEST_OFFER_MINUTES);
        heading("organisation.undoing");
        noticeHoldSeconds = whole(
                "noticeHoldSeconds",
                "organisation.noticeHoldSeconds",
                true,
                0,
                CompanyRules.LONGEST_NOTICE_HOLD_SECONDS);
    }

    @Override
    protected void fill(CompanyRules rules) {
        closingDays.set(String.valueOf(rules.closingDays()));
        waitingDays.set(String.valueOf(rules.waitingDays()));
        emergencyOffers.set(String.valueOf(rules.emergencyOffers()));
        offerMinutes.set(String.valueOf(rules.offerMinutes()));
        noticeHoldSeconds.set(String.valueOf(rules.noticeHoldSeconds()));
    }

    @Override
    protected SaveCompanyRules command(CompanyRules original) {
        return new SaveCompanyRules(
                original.version(),
                number(closingDays),
                number(waitingDays),
                number(offerMinutes),
                number(emergencyOffers),
                number(noticeHoldSeconds));
    }

    private static int number(FormField<String> typed) {
        return Integer.parseInt(typed.get().strip());
    }
}
