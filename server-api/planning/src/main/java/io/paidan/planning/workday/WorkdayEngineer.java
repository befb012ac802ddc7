package io.paidan.planning.workday;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An engineer and what is left of his day.
 *
 * @param id his name in messages
 * @param start place from which he sets out
 * @param end place to which he has to be back by the end of his hours; null when the drive home counts for nothing
 * @param hours when he works
 * @param pauses his breaks and absences
 * @param travelClass index of his travel times
 * @param level index into the service times of a visit
 * @param capacity how much load his route may have
 * @param carried tools and parts that he has with him, those for locked visits left out
 * @param picksUp whether he may call at a store
 * @param locked visits at the head of his route whose times are facts
 * @param pinned visits that stay in his route in this sequence, behind the locked ones
 */
public record WorkdayEngineer(
        String id,
        int start,
        @Nullable Integer end,
        Hours hours,
        Pauses pauses,
        int travelClass,
        int level,
        int capacity,
        Supplies carried,
        boolean picksUp,
        List<Locked> locked,
        List<Integer> pinned) {

    /**
     * He sets out at {@code start} at the earliest and has to be done by {@code hardEnd}; each unit of time after {@code
     * regularEnd} costs {@code overtimePrice}.
     */
    public record Hours(int start, int regularEnd, int hardEnd, long overtimePrice) {
        public Hours {
            if (start > regularEnd || regularEnd > hardEnd) {
                throw new IllegalArgumentException(
                        "hours that start at %d, regularly end at %d and at the latest at %d are not in order"
                                .formatted(start, regularEnd, hardEnd));
            }
            if ((long) hardEnd - start >= TravelMatrix.UNREACHABLE) {
                throw new IllegalArgumentException(
                        "hours from %d to %d are longer than %d units of time. Maybe use a larger unit."
                                .formatted(start, hardEnd, TravelMatrix.UNREACHABLE));
            }
            Prices.checkPerTime("the price of overtime", overtimePrice);
        }
    }

    /**
     * A visit that is under way or must not move.
     *
     * @param travel the time on the road before it
     */
    public record Locked(int visit, int travel, int arrival, int start, int end) {
        public Locked {
            if (travel < 0 || arrival > start || start > end) {
                throw new IllegalArgumentException(
                        "locked visit %d: travel %d, arrival %d, start %d, end %d are not in order"
                                .formatted(visit, travel, arrival, start, end));
            }
        }
    }

    public WorkdayEngineer {
        locked = List.copyOf(locked);
        pinned = List.copyOf(pinned);
        if (level < 0) {
            throw new IllegalArgumentException("engineer %s has level %d".formatted(id, level));
        }
        if (capacity < 0) {
            throw new IllegalArgumentException("engineer %s has capacity %d".formatted(id, capacity));
        }
    }

    /** Somebody who carries nothing, makes no break and has nothing planned. */
    public static WorkdayEngineer simple(String id, int start, @Nullable Integer end, Hours hours) {
        return new WorkdayEngineer(
                id, start, end, hours, Pauses.NONE, 0, 0, Integer.MAX_VALUE, Supplies.NONE, true, List.of(), List.of());
    }
}
