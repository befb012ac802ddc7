package io.paidan.contract.sla;

/** What has to happen in time. */
public enum SlaTarget {
    /** An engineer has the order. */
    DISPATCH,
    /** He has accepted it; counted from when it was given to him. */
    ACCEPT,
    /** He is at the customer's. */
    ARRIVE,
    /** The work is done. */
    COMPLETE,
    /** What the order waits for has come, and it goes on; there only while it waits, and no pause moves it. */
    RESUME
}
