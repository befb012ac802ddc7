package io.paidan.desktop.timeline;

import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.desktop.engineer.EngineerState;
import java.util.List;

/** One line of the timeline. */
sealed interface TimelineLine {

    /** The heading of the engineers below it. */
    record Group(String title, int size) implements TimelineLine {}

    /**
     * An engineer and his day.
     *
     * @param bars his visits that are drawn, earliest first
     * @param load the share of his working time that is taken; above 1 when he is overbooked, 0 without a shift
     */
    record Row(EngineerSummary engineer, EngineerState state, List<VisitBar> bars, double load)
            implements TimelineLine {

        /** From this share on there is hardly room for anything unforeseen. */
        static final double FULL = 0.9;

        public Row {
            bars = List.copyOf(bars);
        }

        boolean isFull() {
            return load >= FULL;
        }
    }
}
