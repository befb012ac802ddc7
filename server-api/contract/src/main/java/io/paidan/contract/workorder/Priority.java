package io.paidan.contract.workorder;

/** How pressing an order is: P1 is an emergency, P4 can wait for its day. */
public enum Priority {
    P1,
    P2,
    P3,
    P4
}
