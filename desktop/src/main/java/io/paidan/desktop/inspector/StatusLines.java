package io.paidan.desktop.inspector;

import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.WaitingReason;
import io.paidan.contract.workorder.WorkOrderLifecycle;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.desktop.platform.Texts;
import java.util.Optional;

/** Says which step an order took, and whether somebody took it or a visit brought it with it. */
final class StatusLines {

    private final Texts texts;

    StatusLines(Texts texts) {
        this.texts = texts;
    }

    String of(HistoryEntry entry) {
        var waiting = HistoryLines.constant(WaitingReason.class, entry.subject());
        if (waiting.isPresent() && WorkOrderStatus.WAITING.name().equals(entry.to())) {
            return texts.get("inspector.history.moved", entry.actor(), texts.of(waiting.get()));
        }
        var from = HistoryLines.constant(WorkOrderStatus.class, entry.from());
        var reached = HistoryLines.constant(WorkOrderStatus.class, entry.to());
        if (from.isPresent() && reached.isPresent()) {
            if (isByVisit(from.get(), reached.get())) {
                return texts.get("inspector.history.followed", texts.of(reached.get()));
            }
            var special = special(from.get(), reached.get());
            if (special.isPresent()) {
                return texts.get(special.get(), entry.actor());
            }
        }
        return reached.map(to -> texts.get("inspector.history.moved", entry.actor(), texts.of(to)))
                .orElseGet(() -> texts.get("inspector.history.changed", entry.actor()));
    }

    private static boolean isByVisit(WorkOrderStatus from, WorkOrderStatus to) {
        return WorkOrderLifecycle.find(from, to)
                .filter(step -> step.guard() == WorkOrderLifecycle.Guard.BY_VISIT)
                .isPresent();
    }

    /** What is more than a change of status. */
    private static Optional<String> special(WorkOrderStatus from, WorkOrderStatus to) {
        if (WorkOrderLifecycle.isRework(from, to)) {
            return Optional.of("inspector.history.rework");
        }
        return switch (to) {
            case CONFIRMED -> Optional.of("inspector.history.confirmed");
            case CLOSED ->
                Optional.of(
                        from == WorkOrderStatus.COMPLETED
                                ? "inspector.history.closedUnconfirmed"
                                : "inspector.history.closed");
            case CANCELLED -> Optional.of("inspector.history.cancelled");
            case IN_PROGRESS ->
                from == WorkOrderStatus.WAITING ? Optional.of("inspector.history.resumed") : Optional.empty();
            case NEW, READY, SCHEDULED, WAITING, COMPLETED -> Optional.empty();
        };
    }
}
