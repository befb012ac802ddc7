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
    PARTNER;

    /** True for whoever gives jobs to engineers. */
    public boolean dispatches() {
        return switch (this) {
            case ADMINISTRATOR, SUPERVISOR, DISPATCHER, PARTNER -> true;
            case AGENT, STOREKEEPER, ENGINEER -> false;
        };
    }

    /** True for whoever says what came out of the work: engineers, and those who have one on the telephone. */
    public boolean reportsWork() {
        return dispatches() || this == ENGINEER;
    }

    /** True for whoever works with orders at a desk: those who dispatch, and who takes orders in. */
    public boolean isAtDesk() {
        return dispatches() || this == AGENT;
    }
}
