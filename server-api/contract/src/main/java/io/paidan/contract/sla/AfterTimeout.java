package io.paidan.contract.sla;

/** What becomes of a visit that its engineer does not accept even after he was reminded. */
public enum AfterTimeout {
    /** He loses it, and the server brings the order to somebody else. */
    REASSIGN,
    /** It stays with him; dispatchers and supervisors are told. */
    ESCALATE
}
