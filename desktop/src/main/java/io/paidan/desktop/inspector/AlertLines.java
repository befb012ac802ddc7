package io.paidan.desktop.inspector;

import io.paidan.contract.sla.EscalationAct;
import io.paidan.contract.sla.SlaTarget;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says in a history what became of an order's alerts: which time runs out, who takes care of it, until when it is put off. */
final class AlertLines {

    private final Texts texts;
    private final Clockface clockface;

    AlertLines(Texts texts, Clockface clockface) {
        this.texts = texts;
        this.clockface = clockface;
    }

    String of(HistoryEntry entry, Instant now) {
        return HistoryLines.constant(SlaTarget.class, entry.subject())
                .map(target -> texts.get("inspector.target." + target.name()))
                .flatMap(target -> sentence(entry, target, now))
                .orElseGet(() -> texts.get("inspector.history.changed", entry.actor()));
    }

    private Optional<String> sentence(HistoryEntry entry, String target, Instant now) {
        if (entry.kind().equals("SlaAlertRaised") && SlaTarget.RESUME.name().equals(entry.subject())) {
            return Optional.of(texts.get("inspector.history.waitsInVain"));
        }
        return switch (entry.kind()) {
            case "SlaTaken" ->
                Optional.of(
                        entry.from() == null
                                ? texts.get("inspector.history.taken", entry.actor(), target)
                                : texts.get("inspector.history.takenOver", entry.actor(), target, entry.from()));
            case "SlaSnoozed" ->
                time(entry.to(), now)
                        .map(until -> texts.get("inspector.history.snoozed", entry.actor(), target, until));
            case "SlaHanded" ->
                Optional.ofNullable(entry.to())
                        .map(taker -> entry.from() == null
                                ? texts.get("inspector.history.handed", entry.actor(), target, taker)
                                : texts.get("inspector.history.handedOn", entry.actor(), target, taker, entry.from()));
            default ->
                HistoryLines.constant(EscalationAct.class, entry.to())
                        .map(act -> entry.from() == null
                                ? texts.get(
                                        "inspector.history.escalated",
                                        target,
                                        texts.get("inspector.escalation." + act.name()))
                                : texts.get("inspector.history.handedTo", target, entry.from()));
        };
    }

    private Optional<String> time(@Nullable String text, Instant now) {
        try {
            return Optional.ofNullable(text).map(at -> clockface.timeOrDay(Instant.parse(at), now));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }
}
