package io.paidan.planning.plan;

import io.paidan.contract.workorder.WorkOrderSummary;
import java.util.Comparator;

/** Which of several orders comes first when not all of them can. */
final class Pressing {
    static final Comparator<WorkOrderSummary> FIRST = Comparator.comparing(WorkOrderSummary::priority)
            .thenComparing(WorkOrderSummary::dueAt)
            .thenComparing(WorkOrderSummary::number)
            .thenComparing(WorkOrderSummary::id);

    private Pressing() {}
}
