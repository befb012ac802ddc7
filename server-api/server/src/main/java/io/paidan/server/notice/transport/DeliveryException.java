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
        super(said == null ? "" : said, cause);
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
        var said = said();
        return said.isEmpty() ? null : said;
    }

    /** For the log. */
    @Override
    public String getMessage() {
        return failure + " " + said();
    }

    /** The same, without what the channel must keep to itself: what the other side said may repeat what it was sent. */
    DeliveryException without(OpenChannel channel) {
        var said = super.getMessage();
        return new DeliveryException(failure, said == null ? null : channel.blot(said), worthRetrying, getCause());
    }

    private String said() {
        var why = super.getMessage();
        var plain = (why == null ? "" : why).replaceAll("\\p{Cntrl}+", " ").strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }
}
