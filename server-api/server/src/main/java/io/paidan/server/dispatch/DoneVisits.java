package io.paidan.server.dispatch;

import static java.util.stream.Collectors.joining;

import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.engineer.Engineers;
import io.paidan.server.visit.Visits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The visits of an order that were done. */
@Component
class DoneVisits {

    private final Visits visits;
    private final Engineers engineers;

    DoneVisits(Visits visits, Engineers engineers) {
        this.visits = visits;
        this.engineers = engineers;
    }

    /** The names of those who did the last one, as a history entry says several; null when none was done. */
    @Nullable
    String nameLastCrew(WorkOrderSummary order) {
        var done = visits.listOfOrder(order.region(), order.id()).stream()
                .filter(visit -> visit.status() == VisitStatus.DONE)
                .toList();
        return done.isEmpty()
                ? null
                : done.stream()
                        .filter(done.getLast()::isTogetherWith)
                        .map(visit -> nameOf(visit, order))
                        .collect(joining(HistoryEntry.SEVERAL));
    }

    private String nameOf(VisitSummary visit, WorkOrderSummary order) {
        return engineers.getInRegion(visit.engineerId(), order.region()).name();
    }
}
