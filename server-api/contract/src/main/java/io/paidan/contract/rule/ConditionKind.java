package io.paidan.contract.rule;

/** What a rule can ask of an order. */
public enum ConditionKind {
    CHANNEL,
    SERVICE_TYPE,
    /** The template it was asked for with, whatever a rule makes of it. */
    SERVICE_TEMPLATE,
    CATEGORY,
    /** The order lies in the territory or below it. */
    TERRITORY,
    CUSTOMER_TIER,
    /** A word of the title or the description. */
    KEYWORD,
    /** The local time, from the first until before the second. */
    TIME_OF_DAY,
    DAY_OF_WEEK
}
