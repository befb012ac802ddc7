package io.paidan.contract.workorder;

/** What an order waits for. */
public enum WaitingReason {
    PARTS,
    CUSTOMER,
    OTHER;

    /** True for one that says nothing by itself: why it waits is said in words. */
    public boolean needsWords() {
        return this == OTHER;
    }
}
