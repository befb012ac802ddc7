package io.paidan.contract.term;

/** What a term is of; each kind has codes of its own. */
public enum TermKind {
    /** What is serviced, such as a water heater. */
    CATEGORY,
    /** How much is promised to a customer, such as gold. */
    TIER,
    /** What parts are sorted by. Often a trade, yet no skill: nobody has to be trained for cable. */
    PART_CATEGORY,
    /** What parts are counted in. */
    UNIT
}
