package io.paidan.contract.dispatch;

/** What happens to a visit that its engineer does not accept in time. */
public enum AcceptanceStep {
    /** He is reminded, and gets half the time again. */
    REMINDED,
    /** He loses it; the server brings it to somebody else. */
    REASSIGNED,
    /** It stays with him; dispatchers and supervisors are told. */
    ESCALATED
}
