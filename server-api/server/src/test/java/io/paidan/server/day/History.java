package io.paidan.server.day;

import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderStatus;
import java.util.List;
import java.util.stream.Stream;

/** The history of an order, asked what a reader would ask it. */
record History(List<HistoryEntry> entries) {

    /** A change of the order's own status. */
    record Step(HistoryEntry entry, WorkOrderStatus from, WorkOrderStatus to) {}

    static History of(WorkOrderDetails details) {
        return new History(details.history());
    }

    Stream<HistoryEntry> of(String kind) {
        return entries.stream().filter(entry -> entry.kind().equals(kind));
    }

    /** Visits that reached this status. */
    Stream<HistoryEntry> visits(VisitStatus to) {
        return of("VisitStatusChanged").filter(entry -> to.name().equals(entry.to()));
    }

    Stream<Step> steps() {
        return of("WorkOrderStatusChanged")
                .map(entry ->
                        new Step(entry, WorkOrderStatus.valueOf(entry.from()), WorkOrderStatus.valueOf(entry.to())));
    }
}
