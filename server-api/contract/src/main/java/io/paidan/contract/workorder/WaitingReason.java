package io.paidan.contract.workorder;

/** What an order waits for. */
public enum WaitingReason {
    PARTS,
    CUSTOMER,
    OTHER
}
