package io.paidan.planning.plan;

import io.paidan.contract.workorder.WorkOrderSummary;
import java.util.Comparator;

/** Which of several orders comes first when not all of them can. */
final class Pressing {
    static final Comparator<WorkOrderSummary> FIRST = Comparator.comparing(WorkOrderSummary::priority)
            .thenComparing(WorkOrderSummary::dueAt)
            .thenComparing(WorkOrderSummary::number)
            .thenComparing(WorkOrderSummary::id);

    /** Within a priority by age: deadlines are spread among them, so that a day can be filled without being late. */
    static final Comparator<WorkOrderSummary> LONGEST_WAITING_FIRST = Comparator.comparing(WorkOrderSummary::priority)
            .thenComparing(WorkOrderSummary::createdAt)
            .thenComparing(WorkOrderSummary::id);

    private Pressing() {}
}
