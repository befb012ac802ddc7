package io.paidan.contract.dispatch;

/** Where a ready order stands in its {@link DispatchMode}. */
public enum DispatchPhase {
    /** In the pool: a dispatcher assigns it. */
    POOL,
    /** The server is about to assign or to offer it. */
    QUEUED,
    /** Back in the pool: nobody fitted. */
    NOBODY_FITS,
    /** Back in the pool: nobody took it while it was offered. */
    NOBODY_TOOK,
    /** The agent who made it assigns it. */
    AGENT_ASSIGNS,
    /** A supervisor must look at it first. */
    IN_REVIEW,
    /** Handed to the manager of an outlet or partner. */
    FORWARDED,
    /** Offered to engineers. */
    OFFERED
}
