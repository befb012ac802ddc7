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
     * @param load of today, as {@link RowDay#load}
     */
    record Row(EngineerSummary engineer, EngineerState state, List<VisitBar> bars, double load)
            implements TimelineLine {

        public Row {
            bars = List.copyOf(bars);
        }
    }
}
