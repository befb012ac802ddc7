package io.paidan.desktop.health;

import io.paidan.contract.organisation.DataGap;
import io.paidan.desktop.customer.CustomerPages;
import io.paidan.desktop.engineer.EngineerPages;
import io.paidan.desktop.engineer.WeekPages;
import io.paidan.desktop.organisation.OrganisationPages;
import io.paidan.desktop.session.SessionPages;
import io.paidan.desktop.template.TemplatePages;
import io.paidan.desktop.term.TermPages;
import org.jspecify.annotations.Nullable;

/**
 * Where a gap is mended.
 *
 * @param pageKey of the page of setup
 * @param id of the record there; null when a new one has to be made
 * @param field where the keyboard goes; null for the first one
 */
record Remedy(String pageKey, @Nullable String id, @Nullable String field) {

    static Remedy of(DataGap gap) {
        return switch (gap.kind()) {
            case SKILL_NOBODY_HAS, TEMPLATE_WITHOUT_SKILL ->
                new Remedy(TemplatePages.TEMPLATES, gap.id(), "requiredSkills");
            case CATEGORY_WITHOUT_TEMPLATE -> new Remedy(TemplatePages.TEMPLATES, null, null);
            case CERTIFICATE_EXPIRED, CERTIFICATE_EXPIRES, ENGINEER_WITHOUT_SKILL ->
                new Remedy(EngineerPages.ENGINEERS, gap.id(), "skills");
            case ENGINEER_WITHOUT_SHIFT -> new Remedy(WeekPages.TIMES, gap.id(), "shifts");
            case ENGINEER_WITHOUT_POSITION -> new Remedy(EngineerPages.ENGINEERS, gap.id(), "phone");
            case ENGINEER_HOME_OFF_ROAD -> new Remedy(EngineerPages.ENGINEERS, gap.id(), "homePosition");
            case ENGINEER_WITHOUT_USER, TERRITORY_WITHOUT_DISPATCHER -> new Remedy(SessionPages.USERS, null, null);
            case TERRITORY_WITHOUT_BORDER, TERRITORIES_OVERLAP ->
                new Remedy(OrganisationPages.TERRITORIES, gap.id(), "border");
            case TERRITORY_WITHOUT_ENGINEER -> new Remedy(EngineerPages.ENGINEERS, null, null);
            case CUSTOMER_OUTSIDE -> new Remedy(CustomerPages.CUSTOMERS, gap.id(), "place");
            case CATEGORY_WITHOUT_NAME, TIER_WITHOUT_NAME, PART_CATEGORY_WITHOUT_NAME, UNIT_WITHOUT_NAME ->
                new Remedy(TermPages.TERMS, gap.id(), "nameEn");
            case USER_WITHOUT_TERRITORY -> new Remedy(SessionPages.USERS, gap.id(), "territories");
        };
    }
}
