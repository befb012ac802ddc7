package io.paidan.contract.dispatch;

/** How an order that is ready comes to an engineer. */
public enum DispatchMode {
    /** The server gives it to the best-ranked engineer at once. */
    AUTOMATIC,
    /** Whoever takes the call assigns it while creating it. */
    AGENT,
    /** A supervisor looks at it and assigns it. */
    REVIEW,
    /** The manager of the outlet or partner assigns it among his own people. */
    FORWARD,
    /** Engineers to whom it is offered take it; the first one has it. */
    GRAB,
    /** A dispatcher assigns it from list, map or timeline. */
    MANUAL
}
