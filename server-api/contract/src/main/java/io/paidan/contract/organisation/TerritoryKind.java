package io.paidan.contract.organisation;

/** What a node of the organisation is; each stands below one of those before it. */
public enum TerritoryKind {
    /** The top; there is one, and it holds no orders itself. */
    HEAD_OFFICE,
    /** Has its own feed, its own rows and its own order numbers. */
    REGION,
    /** A branch of the company. */
    OUTLET,
    /** Another company that serves customers for this one, and sees only what it was given. */
    PARTNER
}
