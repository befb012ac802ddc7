package io.paidan.contract.session;

/** What a user is in the company. What each may do is written in the server's role table. */
public enum Role {
    ADMINISTRATOR,
    SUPERVISOR,
    DISPATCHER,
    AGENT,
    STOREKEEPER,
    ENGINEER,
    /** Dispatches for a partner company: its own orders and engineers only. */
    PARTNER
}
