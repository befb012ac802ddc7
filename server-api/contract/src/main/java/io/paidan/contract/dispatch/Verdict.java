package io.paidan.contract.dispatch;

import io.paidan.contract.engineer.AbsenceKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one hard limit says about an engineer for an order, with the numbers that a sentence needs and what would lift it.
 * All are refusals.
 */
public sealed interface Verdict {

    /** The order's status does not allow assigning it; not the engineer's fault. */
    record OrderNotAssignable(String status) implements Verdict {}

    /**
     * He belongs to another region and is not on loan, or not for long enough: a loan would fix it.
     *
     * @param region its id
     * @param name for who is on loan from there, as the reader need not know that region; null for anybody else
     */
    record OtherRegion(String region, @Nullable String name) implements Verdict {

        public OtherRegion(String region) {
            this(region, null);
        }
    }

    /** He belongs to another territory of the region, {@code territory}, and is not on loan: a loan would fix it. */
    record OtherTerritory(String territory) implements Verdict {}

    /** The customer does not want him any more. */
    record BlockedByCustomer() implements Verdict {}

    /** He lacks a skill. */
    record SkillMissing(String skill) implements Verdict {}

    /** His certificate is no longer good on the day; renewed it would be. */
    record SkillExpired(String skill, LocalDate expiredOn) implements Verdict {}

    /** He has {@code jobs} jobs on the day and may not have more than {@code limit}. */
    record CapacityReached(int jobs, int limit) implements Verdict {}

    /** He does not work at all on that day; {@code nextShift} begins on a later one, null when none is planned. */
    record NoShift(@Nullable Instant nextShift) implements Verdict {}

    /** He is away, and what is left of his day does not do without that time. He is back at {@code until}. */
    record Absent(AbsenceKind kind, Instant from, Instant until) implements Verdict {}

    /**
     * The job does not fit into what is left of his shift.
     *
     * @param shiftEnd when it ends without overtime
     * @param overtimeAllowed how much longer he may work
     * @param wouldEnd when he would be done: with overtime until then it fits
     */
    record ShiftFull(Instant shiftEnd, Duration overtimeAllowed, Instant wouldEnd) implements Verdict {

        /** The overtime that would make it fit; more than allowed. */
        public Duration overtimeNeeded() {
            return Duration.between(shiftEnd, wouldEnd);
        }
    }

    /** He cannot begin before the customer's time is over; {@code earliest} is when he could, if the customer agrees. */
    record WindowMissed(Instant windowEnd, Instant earliest) implements Verdict {}

    /** No position today: nobody knows where he is. */
    record PositionUnknown() implements Verdict {}

    /** No road leads from where he is to the customer. */
    record Unreachable() implements Verdict {}

    /**
     * A part is neither in his van nor in a store, or too few of it.
     *
     * @param heldBy who carries enough of it, null when nobody
     */
    record PartMissing(
            String partNumber, int needed, @Nullable String heldBy) implements Verdict {}

    /** No store has all the parts he lacks, though each lies in one: a second stop is not planned. */
    record PartsApart(List<String> partNumbers) implements Verdict {
        public PartsApart {
            partNumbers = List.copyOf(partNumbers);
        }
    }

    /** The job takes {@code needed} engineers at the same time, but only {@code available} can be there with him, he included. */
    record CrewTooSmall(int needed, int available) implements Verdict {}

    /** The first one is what is shown where there is room for one. */
    static Verdict first(List<Verdict> verdicts) {
        return verdicts.getFirst();
    }
}
