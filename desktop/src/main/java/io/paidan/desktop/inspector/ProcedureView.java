package io.paidan.desktop.inspector;

import io.paidan.desktop.attachment.AttachmentsView;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The steps of an order with what came out; how to do one appears when the pointer rests on it. */
final class ProcedureView extends VBox {

    private final AttachmentsView attachments;
    private final Texts texts;
    private final VBox rows = new VBox();

    /** @param attachments shows the pictures that steps name */
    ProcedureView(OrderInspectorViewModel model, AttachmentsView attachments, Texts texts) {
        this.texts = texts;
        this.attachments = attachments;
        setId("procedure");
        getStyleClass().add("inspector-section");
        rows.getStyleClass().add("procedure-rows");
        var heading = Labels.of(
                model.procedureProperty()
                        .map(lines -> texts.get(
                                "inspector.procedure",
                                lines.stream()
                                        .filter(ProcedureLines.Line::isDone)
                                        .count(),
                                lines.size()))
                        .orElse(""),
                "pd-strong");
        getChildren().addAll(heading, rows);
        Labels.showWhen(this, model.procedureProperty().map(lines -> !lines.isEmpty()));
        model.procedureProperty().subscribe(this::fill);
        attachments
                .filesProperty()
                .subscribe(files -> fill(model.procedureProperty().get()));
    }

    private void fill(List<ProcedureLines.Line> lines) {
        rows.getChildren().setAll(lines.stream().map(this::row).toList());
    }

    private Node row(ProcedureLines.Line line) {
        var mark = Labels.of(
                switch (line.state()) {
                    case OPEN -> texts.get("inspector.step.open");
                    case DONE -> texts.get("inspector.step.good");
                    case BAD -> texts.get("inspector.step.bad");
                },
                "pd-strong",
                switch (line.state()) {
                    case OPEN -> "pd-ink-3";
                    case DONE -> "pd-green";
                    case BAD -> "pd-red";
                });
        mark.setMinWidth(Region.USE_PREF_SIZE);
        var lines = new VBox(wrapped(line.name()), wrapped(line.hint(), "pd-11", "pd-ink-3"));
        if (!line.result().isEmpty()) {
            lines.getChildren()
                    .add(wrapped(
                            line.result(), "pd-12", line.state() == ProcedureLines.State.BAD ? "pd-red" : "pd-ink-2"));
        }
        attachments.filesProperty().getValue().stream()
                .filter(file -> file.id().equals(line.picture()))
                .forEach(file -> lines.getChildren().add(attachments.link(file)));
        HBox.setHgrow(lines, Priority.ALWAYS);
        var row = new HBox(mark, lines);
        row.getStyleClass().add("procedure-row");
        if (!line.guidance().isEmpty()) {
            Tooltip.install(row, new Tooltip(line.guidance()));
        }
        return row;
    }

    private static Label wrapped(String text, String... styleClasses) {
        var label = Labels.of(text, styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
