package io.paidan.desktop.inspector;

import io.paidan.contract.procedure.ProcedureStep;
import io.paidan.contract.procedure.StepKind;
import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.Outcome;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.FixtureCatalogue;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.workorder.CatalogueNames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For tests of what a history says: the sentence of an entry, in English until somebody chooses otherwise. */
abstract class ToldHistory {

    final Texts texts = new Texts(Texts.ENGLISH);
    private final Clockface clockface = new Clockface(texts, () -> BoardFixture.ZONE);
    private final ProcedureLines procedures = new ProcedureLines(texts, clockface);
    final HistoryLines lines = new HistoryLines(
            texts, clockface, procedures, new ReworkLines(texts), new CatalogueNames(texts, BoardFixture.store()));

    List<String> sentences(List<HistoryEntry> entries) {
        return lines.of(details(entries), BoardFixture.NOW).reversed().stream()
                .map(HistoryLines.Line::sentence)
                .toList();
    }

    String sentence(HistoryEntry entry) {
        return lines.of(details(List.of(entry)), BoardFixture.NOW).getFirst().sentence();
    }

    static WorkOrderDetails details(List<HistoryEntry> history) {
        var store = BoardFixture.store();
        return new WorkOrderDetails(
                store.findOrder(BoardFixture.order("0042")).orElseThrow(),
                Channel.PHONE,
                null,
                null,
                "小何",
                new Outcome(0, false),
                null,
                List.of(),
                FixtureCatalogue.withProcedure(
                        store.templates().getFirst(),
                        new ProcedureStep("off", StepKind.CHECK, "Gas off", "关气", null, null, true, null)),
                List.of(),
                List.of(),
                List.of(),
                history);
    }

    static HistoryEntry entry(String kind, @Nullable String subject, @Nullable String from, @Nullable String to) {
        return new HistoryEntry(BoardFixture.NOW, "Wang", kind, subject, from, to, null);
    }

    static HistoryEntry entry(String time, String actor, String kind, String subject, String to, String reason) {
        return new HistoryEntry(BoardFixture.at(time), actor, kind, subject, null, to, reason);
    }
}
