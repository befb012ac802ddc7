package io.paidan.server.notice.transport;

import org.jspecify.annotations.Nullable;

/** A message did not go out; says why as the other side said it. */
public final class DeliveryException extends Exception {

    private static final long serialVersionUID = 1;
    private static final int LONGEST = 400;

    private final boolean worthRetrying;

    private DeliveryException(String why, boolean worthRetrying, @Nullable Throwable cause) {
        super(shortened(why), cause);
        this.worthRetrying = worthRetrying;
    }

    /** It may go better later: nobody answered, or the other side is busy. */
    static DeliveryException passing(String why, @Nullable Throwable cause) {
        return new DeliveryException(why, true, cause);
    }

    /** It will not go better by itself: the address is wrong, or the other side refuses. */
    public static DeliveryException lasting(String why, @Nullable Throwable cause) {
        return new DeliveryException(why, false, cause);
    }

    public boolean isWorthRetrying() {
        return worthRetrying;
    }

    /** Never null. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    private static String shortened(String why) {
        var plain = why.replaceAll("\\p{Cntrl}+", " ").strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }
}
