package io.paidan.contract.organisation;

/** What can be missing or wrong, by the kind of thing it is of; the most pressing first. */
public enum DataGapKind {
    /** A template needs a skill that no engineer of a region has: its orders fit nobody there. */
    SKILL_NOBODY_HAS,
    CERTIFICATE_EXPIRED,
    /** Within 30 days. */
    CERTIFICATE_EXPIRES,
    /** None begins within 7 days. */
    ENGINEER_WITHOUT_SHIFT,
    ENGINEER_WITHOUT_SKILL,
    /** No position for 3 days though he had a shift. */
    ENGINEER_WITHOUT_POSITION,
    /** No road leads there, so his routes cannot be planned. */
    ENGINEER_HOME_OFF_ROAD,
    /** Nobody can sign in as him. */
    ENGINEER_WITHOUT_USER,
    /** No dispatcher answers for an outlet, or nobody of a partner's for it: what a dispatcher is warned of reaches nobody. */
    TERRITORY_WITHOUT_DISPATCHER,
    /** An outlet without one gets no orders by their address; nor does a partner, and no rule forwards any to it. */
    TERRITORY_WITHOUT_BORDER,
    TERRITORY_WITHOUT_ENGINEER,
    /** Two of one depth share an area: only their ids decide whose an order there is. */
    TERRITORIES_OVERLAP,
    /** It names none, and does not say that it needs none. */
    TEMPLATE_WITHOUT_SKILL,
    /** No new order can be of it. */
    CATEGORY_WITHOUT_TEMPLATE,
    /** His place lies in no territory, so his orders go to none: the place is wrong, or a border has to be drawn around it. */
    CUSTOMER_OUTSIDE,
    /** A code that masters hold, shown as it is to everybody until somebody names it. */
    CATEGORY_WITHOUT_NAME,
    TIER_WITHOUT_NAME,
    PART_CATEGORY_WITHOUT_NAME,
    UNIT_WITHOUT_NAME,
    /** He sees nothing. */
    USER_WITHOUT_TERRITORY
}
