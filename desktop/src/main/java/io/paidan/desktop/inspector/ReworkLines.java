package io.paidan.desktop.inspector;

import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.LinkedOrder;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderLifecycle;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.desktop.platform.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Says what was done again: which visit of an order by whom, and which order does another one again. */
final class ReworkLines {

    /** Another order that this one names. */
    record Link(UUID id, String sentence) {}

    private final Texts texts;

    ReworkLines(Texts texts) {
        this.texts = texts;
    }

    /** The one that this order does again, then those that do this one again. */
    List<Link> links(WorkOrderDetails details) {
        var links = new ArrayList<Link>();
        if (details.reworkOf() != null) {
            links.add(link("inspector.reworkOf", details.reworkOf()));
        }
        details.reworks().forEach(again -> links.add(link("inspector.reworkedBy", again)));
        return List.copyOf(links);
    }

    private Link link(String key, LinkedOrder other) {
        return new Link(other.id(), texts.get(key, other.number(), other.title(), texts.of(other.status())));
    }

    /** Which visit was done again last; empty when none ever was. */
    String last(WorkOrderDetails details) {
        var taken = taken(details);
        return taken.isEmpty() ? "" : visit("inspector.rework.last", taken.getLast(), details);
    }

    /** What a history says of it, with the how manieth time it was; empty for anything else. */
    Optional<String> happened(HistoryEntry entry, WorkOrderDetails details) {
        return isRework(entry)
                ? Optional.of(texts.get(
                        "inspector.history.reworkOf",
                        entry.actor(),
                        visit("inspector.rework.visit", entry, details),
                        taken(details).indexOf(entry) + 1))
                : Optional.empty();
    }

    private String visit(String key, HistoryEntry entry, WorkOrderDetails details) {
        var sequence = details.visits().stream()
                .filter(visit -> visit.status() == VisitStatus.DONE)
                .filter(visit -> visit.endedAt() != null && !visit.endedAt().isAfter(entry.at()))
                .mapToInt(VisitSummary::sequence)
                .max()
                .orElse(1);
        return texts.get(key, sequence, HistoryLines.names(entry, texts));
    }

    private static List<HistoryEntry> taken(WorkOrderDetails details) {
        return details.history().stream().filter(ReworkLines::isRework).toList();
    }

    private static boolean isRework(HistoryEntry entry) {
        return entry.kind().equals("WorkOrderStatusChanged")
                && entry.subject() != null
                && HistoryLines.constant(WorkOrderStatus.class, entry.from())
                        .flatMap(from -> HistoryLines.constant(WorkOrderStatus.class, entry.to())
                                .filter(to -> WorkOrderLifecycle.isRework(from, to)))
                        .isPresent();
    }
}
