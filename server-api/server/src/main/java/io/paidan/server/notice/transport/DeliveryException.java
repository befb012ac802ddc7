package io.paidan.server.notice.transport;

import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.NoticeFailure;
import org.jspecify.annotations.Nullable;

/** A message did not go out: why, and what the other side said. */
public final class DeliveryException extends Exception {

    private static final long serialVersionUID = 1;
    private static final int LONGEST = 400;

    private final NoticeFailure failure;
    private final boolean worthRetrying;

    private DeliveryException(
            NoticeFailure failure, @Nullable String said, boolean worthRetrying, @Nullable Throwable cause) {
        super(shortened(said == null ? "" : said), cause);
        this.failure = failure;
        this.worthRetrying = worthRetrying;
    }

    /** It may go better later: nobody answered, or the other side is busy. */
    public static DeliveryException passing(NoticeFailure failure, @Nullable String said, @Nullable Throwable cause) {
        return new DeliveryException(failure, said, true, cause);
    }

    /** It will not go better by itself: the address is wrong, or the other side refuses. */
    public static DeliveryException lasting(NoticeFailure failure, @Nullable String said, @Nullable Throwable cause) {
        return new DeliveryException(failure, said, false, cause);
    }

    /** It may have arrived: tried again only where a repeat does no harm. */
    public static DeliveryException doubtful(ChannelKind kind, @Nullable String said, @Nullable Throwable cause) {
        return kind.isRepeatKnown()
                ? passing(NoticeFailure.NO_ANSWER, said, cause)
                : lasting(NoticeFailure.PERHAPS_DELIVERED, said, cause);
    }

    public boolean isWorthRetrying() {
        return worthRetrying;
    }

    public NoticeFailure failure() {
        return failure;
    }

    /** Null when the other side said nothing. */
    public @Nullable String detail() {
        var said = super.getMessage();
        return said == null || said.isEmpty() ? null : said;
    }

    /** For the log. */
    @Override
    public String getMessage() {
        return failure + " " + super.getMessage();
    }

    private static String shortened(String why) {
        var plain = why.replaceAll("\\p{Cntrl}+", " ").strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }
}
