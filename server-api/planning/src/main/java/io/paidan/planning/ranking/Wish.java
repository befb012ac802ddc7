package io.paidan.planning.ranking;

import io.paidan.contract.workorder.WorkOrderSummary;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When work on an order may and should begin, in epoch milliseconds.
 *
 * @param wished the time somebody wished for: work begins then, or as soon after as the day allows; null when any will do
 * @param earliest it begins no earlier
 * @param before it begins before that
 * @param from nobody comes there before, however early he could: the start of a loan
 * @param over it ends no later than that: the end of a loan
 */
record Wish(@Nullable Long wished, long earliest, long before, long from, long over) {

    static Wish of(WorkOrderSummary order, @Nullable Instant wishedStart) {
        var window = order.window();
        var opens = window == null ? Long.MIN_VALUE : window.start().toEpochMilli();
        var closes = window == null ? Long.MAX_VALUE : window.end().toEpochMilli();
        return wishedStart == null
                ? new Wish(null, opens, closes, Long.MIN_VALUE, Long.MAX_VALUE)
                : new Wish(
                        wishedStart.toEpochMilli(),
                        Math.max(opens, wishedStart.toEpochMilli()),
                        closes,
                        Long.MIN_VALUE,
                        Long.MAX_VALUE);
    }

    /** Only then, to the millisecond. */
    Wish exactlyAt(long start) {
        return new Wish(start, Math.max(earliest, start), Math.min(before, start + 1), from, over);
    }

    /** No earlier than that either. */
    Wish notBefore(long time) {
        return new Wish(wished, Math.max(earliest, time), before, from, over);
    }

    /** Only within this time. */
    Wish within(Instant lent, Instant until) {
        var begins = lent.toEpochMilli();
        return new Wish(
                wished,
                Math.max(earliest, begins),
                before,
                Math.max(from, begins),
                Math.min(over, until.toEpochMilli()));
    }
}
