package io.paidan.desktop.inspector;

import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.WaitingReason;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what happened to an order in sentences, newest first. */
final class HistoryLines {

    /** One thing that happened. */
    record Line(String time, String sentence) {}

    private final Texts texts;
    private final Clockface clockface;

    HistoryLines(Texts texts, Clockface clockface) {
        this.texts = texts;
        this.clockface = clockface;
    }

    List<Line> of(List<HistoryEntry> history, Instant now) {
        return history.reversed().stream()
                .map(entry -> new Line(clockface.timeOrDay(entry.at(), now), sentence(entry)))
                .toList();
    }

    private String sentence(HistoryEntry entry) {
        var sentence = switch (entry.kind()) {
            case "WorkOrderCreated" -> texts.get("inspector.history.created", entry.actor());
            case "VisitAssigned" -> texts.get("inspector.history.assigned", entry.actor(), subject(entry));
            case "VisitStatusChanged" -> visitMoved(entry);
            case "WorkOrderStatusChanged" -> orderMoved(entry);
            default -> texts.get("inspector.history.changed", entry.actor());
        };
        return entry.reason() == null ? sentence : texts.get("inspector.history.reason", sentence, entry.reason());
    }

    private String visitMoved(HistoryEntry entry) {
        return constant(VisitStatus.class, entry.to())
                .map(to -> texts.get("inspector.visit." + to.name(), subject(entry), entry.actor()))
                .orElseGet(() -> texts.get("inspector.history.changed", entry.actor()));
    }

    private String orderMoved(HistoryEntry entry) {
        var waiting = constant(WaitingReason.class, entry.subject());
        if (waiting.isPresent() && WorkOrderStatus.WAITING.name().equals(entry.to())) {
            return texts.get("inspector.history.moved", entry.actor(), texts.of(waiting.get()));
        }
        return constant(WorkOrderStatus.class, entry.to())
                .map(to -> texts.get("inspector.history.moved", entry.actor(), texts.of(to)))
                .orElseGet(() -> texts.get("inspector.history.changed", entry.actor()));
    }

    private static String subject(HistoryEntry entry) {
        return entry.subject() == null ? "" : entry.subject();
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, @Nullable String name) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
