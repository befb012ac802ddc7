package io.paidan.desktop.inspector;

import io.paidan.desktop.attachment.AttachmentsView;
import io.paidan.desktop.inspector.ProcedureLines.Line;
import io.paidan.desktop.platform.InSight;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The steps of an order with what came out, and the entry below the one that is being filled in. */
final class ProcedureView extends VBox {

    private final ObservableValue<List<Line>> procedure;
    private final StepEntryViewModel entry;
    private final AttachmentsView attachments;
    private final Texts texts;
    private final VBox rows = new VBox();
    private final Map<String, ProcedureRow> rowOf = new HashMap<>();
    private @Nullable StepEntryView entering;

    /**
     * @param procedure of the order; none while it is not known
     * @param order whose it is
     * @param attachments shows the pictures that steps name
     */
    ProcedureView(
            ObservableValue<List<Line>> procedure,
            ObservableValue<UUID> order,
            StepEntryViewModel entry,
            AttachmentsView attachments,
            Texts texts) {
        this.procedure = procedure;
        this.entry = entry;
        this.attachments = attachments;
        this.texts = texts;
        setId("procedure");
        getStyleClass().add("inspector-section");
        rows.getStyleClass().add("procedure-rows");
        var heading = Labels.of(
                procedure
                        .map(lines -> texts.get(
                                "inspector.procedure",
                                lines.stream().filter(Line::isDone).count(),
                                lines.size()))
                        .orElse(""),
                "pd-strong");
        getChildren().addAll(heading, rows);
        Labels.showWhen(this, procedure.map(lines -> !lines.isEmpty()));
        order.subscribe(other -> rowOf.clear());
        procedure.subscribe(lines -> fill());
        attachments.filesProperty().subscribe(files -> fill());
        entry.openProperty().subscribe(this::open);
        entry.unprovenProperty().subscribe(refused -> {
            fill();
            procedure.getValue().stream().filter(entry::isMarked).findFirst().ifPresent(this::bringInSight);
        });
    }

    /** The rows stay: who types in one must not lose it. */
    private void fill() {
        var lines = procedure.getValue();
        rowOf.keySet().retainAll(lines.stream().map(Line::code).toList());
        var shown = lines.stream().map(this::row).toList();
        if (!rows.getChildren().equals(shown)) {
            rows.getChildren().setAll(shown);
        }
        var open = entry.openProperty().get();
        if (entering != null && open != null) {
            lines.stream()
                    .filter(line -> line.code().equals(open.code()))
                    .forEach(line -> entering.guide(line.guidance()));
        }
    }

    private ProcedureRow row(Line line) {
        var row = rowOf.computeIfAbsent(line.code(), code -> new ProcedureRow(line, entry, attachments, texts));
        row.show(line, entry.isMarked(line));
        return row;
    }

    private void open(@Nullable Line before, @Nullable Line line) {
        if (before != null) {
            close(before);
        }
        if (line != null) {
            fillIn(line);
        }
    }

    private void close(Line line) {
        var row = rowOf.get(line.code());
        if (entering != null) {
            entering.close();
            entering = null;
        }
        if (row != null) {
            var hadKeyboard = isFocusWithin();
            row.close();
            if (hadKeyboard) {
                row.focusBegin();
            }
        }
    }

    private void fillIn(Line line) {
        var row = rowOf.get(line.code());
        if (row != null) {
            entering = new StepEntryView(line, entry, attachments, texts);
            row.fillIn(entering);
            bringInSight(line);
            if (!isTypingElsewhere()) {
                entering.startTyping();
            }
        }
    }

    /** An upload may take long: who types somewhere else by then goes on there. */
    private boolean isTypingElsewhere() {
        return !isFocusWithin() && getScene() != null && getScene().getFocusOwner() instanceof TextInputControl;
    }

    private void bringInSight(Line line) {
        var row = rowOf.get(line.code());
        if (row != null) {
            InSight.bring(row);
        }
    }
}
