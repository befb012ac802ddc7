package io.paidan.contract.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one hard limit says about an engineer for an order, with the numbers a sentence needs. All are refusals. */
public sealed interface Verdict {

    /** He lacks a skill. */
    record SkillMissing(String skill) implements Verdict {}

    /** His certificate is no longer good on the day. */
    record SkillExpired(String skill, LocalDate expiredOn) implements Verdict {}

    /** He does not work at all on that day. */
    record NoShift() implements Verdict {}

    /** The job does not fit into what is left of his shift. {@code shiftEnd}: when it ends. */
    record ShiftFull(Instant shiftEnd, Instant wouldEnd) implements Verdict {}

    /** He cannot begin before the customer's time is over; {@code earliest} is when he could. */
    record WindowMissed(Instant windowEnd, Instant earliest) implements Verdict {}

    /** No position today: nobody knows where he is. */
    record PositionUnknown() implements Verdict {}

    /** No road leads from where he is to the customer. */
    record Unreachable() implements Verdict {}

    /** A part is neither in his van nor in a store; {@code heldBy} names who carries it, when anybody does. */
    record PartMissing(String partNumber, @Nullable String heldBy) implements Verdict {}

    /** He belongs to another region; its orders and visits are rows of their own. */
    record OtherRegion(String region) implements Verdict {}

    /** The order's status does not allow assigning it; not the engineer's fault. */
    record OrderNotAssignable(String status) implements Verdict {}

    /** The first one is what is shown where there is room for one. */
    static Verdict first(List<Verdict> verdicts) {
        return verdicts.getFirst();
    }
}
