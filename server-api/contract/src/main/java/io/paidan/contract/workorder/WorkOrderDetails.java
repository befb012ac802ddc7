package io.paidan.contract.workorder;

import io.paidan.contract.procedure.StepResult;
import io.paidan.contract.visit.VisitSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one order: what the board shows, the full text, its visits and its history, oldest first.
 *
 * @param template the version of the template it was made with
 * @param steps what has come out of the template's procedure so far
 */
public record WorkOrderDetails(
        WorkOrderSummary order,
        Channel channel,
        @Nullable String description,
        String createdBy,
        Outcome outcome,
        ServiceTemplate template,
        List<StepResult> steps,
        List<VisitSummary> visits,
        List<HistoryEntry> history) {
    public WorkOrderDetails {
        steps = List.copyOf(steps);
        visits = List.copyOf(visits);
        history = List.copyOf(history);
    }
}
