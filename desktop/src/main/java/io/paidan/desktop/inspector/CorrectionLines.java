package io.paidan.desktop.inspector;

import io.paidan.contract.workorder.CorrectedField;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.desktop.platform.Texts;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what of an order was put right, and what had been noted before. */
final class CorrectionLines {

    private static final int LONGEST = 120;

    private final Texts texts;

    CorrectionLines(Texts texts) {
        this.texts = texts;
    }

    /** Without what it was and is once the personal data were erased. */
    String of(HistoryEntry entry) {
        var field = HistoryLines.constant(CorrectedField.class, entry.subject())
                .map(texts::of)
                .orElse("");
        var from = brief(entry.from());
        var to = brief(entry.to());
        if (from.isEmpty() && to.isEmpty()) {
            return texts.get("inspector.history.corrected", entry.actor(), field);
        }
        if (from.isEmpty()) {
            return texts.get("inspector.history.noted", entry.actor(), field, to);
        }
        return to.isEmpty()
                ? texts.get("inspector.history.unnoted", entry.actor(), field, from)
                : texts.get("inspector.history.correctedTo", entry.actor(), field, to, from);
    }

    /** All of it, where the sentence has only the beginning. */
    Stream<String> whole(HistoryEntry entry) {
        var isLong = Stream.of(entry.from(), entry.to())
                .anyMatch(text -> !brief(text).equals(orNothing(text)));
        return entry.kind().equals(CorrectedField.KIND) && isLong
                ? Stream.of(texts.get("inspector.history.whole", orNothing(entry.to()), orNothing(entry.from())))
                : Stream.empty();
    }

    private static String brief(@Nullable String text) {
        var line = orNothing(text).replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    private static String orNothing(@Nullable String text) {
        return Optional.ofNullable(text).orElse("");
    }
}
