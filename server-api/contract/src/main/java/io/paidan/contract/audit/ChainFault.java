package io.paidan.contract.audit;

/** What is wrong with a line of a chain. */
public enum ChainFault {
    /** Its contents are not what they were. */
    CHANGED,
    /** It, or the one before it, was taken out, put in or moved. */
    MISPLACED,
    /** The end of the chain was cut off. */
    CUT_OFF
}
