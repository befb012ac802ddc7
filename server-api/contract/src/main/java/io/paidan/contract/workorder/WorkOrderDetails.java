package io.paidan.contract.workorder;

import io.paidan.contract.visit.VisitSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything about one order: what the board shows, the full text, its visits and its history, oldest first. */
public record WorkOrderDetails(
        WorkOrderSummary order,
        Channel channel,
        @Nullable String description,
        String createdBy,
        List<VisitSummary> visits,
        List<HistoryEntry> history) {
    public WorkOrderDetails {
        visits = List.copyOf(visits);
        history = List.copyOf(history);
    }
}
