package io.paidan.contract.workorder;

import io.paidan.contract.procedure.StepResult;
import io.paidan.contract.visit.VisitSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one order: what the board shows, the full text, its visits and its history, oldest first.
 *
 * @param rawContent the request as it came: words, what a program sent, or the row of a file; null when whoever took it typed it himself
 * @param template the version of the template it was made with
 * @param reworkOf the closed order that this one does again; null for a task of its own
 * @param reworks those that do this one again, oldest first
 * @param steps what has come out of the template's procedure so far
 * @param formerSteps what had come out before the order was last taken up again: it is to be done anew and proves nothing
 */
public record WorkOrderDetails(
        WorkOrderSummary order,
        Channel channel,
        @Nullable String description,
        @Nullable String rawContent,
        String createdBy,
        Outcome outcome,
        @Nullable LinkedOrder reworkOf,
        List<LinkedOrder> reworks,
        ServiceTemplate template,
        List<StepResult> steps,
        List<StepResult> formerSteps,
        List<VisitSummary> visits,
        List<HistoryEntry> history) {
    public WorkOrderDetails {
        reworks = List.copyOf(reworks);
        steps = List.copyOf(steps);
        formerSteps = List.copyOf(formerSteps);
        visits = List.copyOf(visits);
        history = List.copyOf(history);
    }
}
