package io.paidan.desktop.timeline;

import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.workorder.TimeOff;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A visit as a bar.
 *
 * @param off why its engineer will not come as it is planned; null when nothing is known against it
 */
record VisitBar(
        VisitSummary visit,
        WorkOrderSummary order,
        BarTone tone,
        @Nullable TimeOff off) {

    Instant start() {
        return visit.plannedStart();
    }

    /** As planned; a visit that was over before that gives the rest of its time back. */
    Instant end() {
        var ended = visit.endedAt();
        return ended == null || ended.isBefore(start()) || ended.isAfter(visit.plannedEnd())
                ? visit.plannedEnd()
                : ended;
    }

    boolean covers(Instant time) {
        return !time.isBefore(start()) && time.isBefore(end());
    }

    /** True while a person's pin keeps it where it is; once he has set out that says nothing any more. */
    boolean isPinned() {
        return visit.pinned() && isMovable();
    }

    /** True while it may be carried to another engineer or time: he has not set out. */
    boolean isMovable() {
        return visit.status().isActive() && !visit.status().isUnderWay();
    }
}
