package io.paidan.planning.rule;

/**
 * What the places of a day offer an order: the soonest times over all places at which the visits behind keep their own
 * limits. Epoch milliseconds; {@link #NEVER} when no place is like that.
 *
 * @param start when work could begin, the order's window and the shift left aside
 * @param end when it would be over, both left aside
 * @param startWithinShift when it could begin so that it ends with the shift, overtime included
 * @param endWithinWindow when it would be over if it begins within the window
 * @param startWithinBoth when it could begin with both kept
 */
public record Outlook(long start, long end, long startWithinShift, long endWithinWindow, long startWithinBoth) {
    public static final long NEVER = Long.MAX_VALUE;

    /** No place at all: no road leads from anywhere in the day. */
    public static final Outlook NOWHERE = new Outlook(NEVER, NEVER, NEVER, NEVER, NEVER);

    public boolean isReachable() {
        return start != NEVER;
    }

    boolean fits() {
        return startWithinBoth != NEVER;
    }
}
