package io.paidan.desktop.inspector;

import io.paidan.desktop.attachment.AttachmentsView;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The steps of an order with what came out; how to do one appears when the pointer rests on it. */
final class ProcedureView extends VBox {

    private final AttachmentsView attachments;
    private final Texts texts;
    private final VBox rows = new VBox();
    private final Set<String> unfolded = new HashSet<>();

    /**
     * @param procedure of the order; none while it is not known
     * @param order whose it is
     * @param attachments shows the pictures that steps name
     */
    ProcedureView(
            ObservableValue<List<ProcedureLines.Line>> procedure,
            ObservableValue<UUID> order,
            AttachmentsView attachments,
            Texts texts) {
        this.texts = texts;
        this.attachments = attachments;
        setId("procedure");
        getStyleClass().add("inspector-section");
        rows.getStyleClass().add("procedure-rows");
        var heading = Labels.of(
                procedure
                        .map(lines -> texts.get(
                                "inspector.procedure",
                                lines.stream()
                                        .filter(ProcedureLines.Line::isDone)
                                        .count(),
                                lines.size()))
                        .orElse(""),
                "pd-strong");
        getChildren().addAll(heading, rows);
        Labels.showWhen(this, procedure.map(lines -> !lines.isEmpty()));
        order.subscribe(other -> unfolded.clear());
        procedure.subscribe(this::fill);
        attachments.filesProperty().subscribe(files -> fill(procedure.getValue()));
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
        showPicture(line.picture(), lines);
        if (!line.former().isEmpty()) {
            lines.getChildren().add(former(line.step(), line.former()));
        }
        HBox.setHgrow(lines, Priority.ALWAYS);
        var row = new HBox(mark, lines);
        row.getStyleClass().add("procedure-row");
        if (!line.guidance().isEmpty()) {
            Tooltip.install(row, new Tooltip(line.guidance()));
        }
        return row;
    }

    /** Folded away until asked for; as it was when another step is entered. */
    private Node former(String step, List<ProcedureLines.Try> tries) {
        var rows = new VBox();
        for (var former : tries) {
            rows.getChildren().add(wrapped(former.said(), "pd-12", "pd-ink-3"));
            showPicture(former.picture(), rows);
        }
        var shown = new SimpleBooleanProperty(unfolded.contains(step));
        Labels.showWhen(rows, shown);
        var fold = new Hyperlink();
        fold.getStyleClass().addAll("fold", "former-tries", "pd-12");
        fold.textProperty()
                .bind(shown.flatMap(
                        open -> texts.bind(open ? "inspector.step.triesShown" : "inspector.step.tries", tries.size())));
        fold.setOnAction(event -> {
            if (!unfolded.remove(step)) {
                unfolded.add(step);
            }
            shown.set(unfolded.contains(step));
        });
        return new VBox(fold, rows);
    }

    private void showPicture(@Nullable UUID picture, VBox below) {
        attachments.filesProperty().getValue().stream()
                .filter(file -> file.id().equals(picture))
                .forEach(file -> below.getChildren().add(attachments.link(file)));
    }

    private static Label wrapped(String text, String... styleClasses) {
        var label = Labels.of(text, styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
