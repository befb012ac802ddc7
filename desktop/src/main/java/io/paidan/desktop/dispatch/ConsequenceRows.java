package io.paidan.desktop.dispatch;

import io.paidan.desktop.dispatch.Consequence.Row;
import io.paidan.desktop.platform.Labels;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;

/** Rows of a consequence: what is meant at the left, the value with its unit at the right. */
public final class ConsequenceRows extends GridPane {

    private static final Duration LEGEND_DELAY = Duration.millis(300);

    private final HPos side;

    /** @param values where the values stand in their column */
    public ConsequenceRows(HPos values) {
        this.side = values;
        getStyleClass().add("consequence-rows");
        var labels = new ColumnConstraints();
        labels.setMinWidth(Region.USE_PREF_SIZE);
        var column = new ColumnConstraints();
        column.setHalignment(values);
        column.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(labels, column);
    }

    public void show(List<Row> rows) {
        getChildren().clear();
        var labelled = rows.stream().anyMatch(row -> !row.label().isEmpty());
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (labelled) {
                add(label(row), 0, i);
                add(value(row), 1, i);
            } else {
                add(value(row), 0, i, 2, 1);
            }
        }
    }

    private static Node label(Row row) {
        var label = Labels.of(row.label(), "pd-12", "pd-ink-2");
        setValignment(label, VPos.TOP);
        if (!row.hint().isEmpty()) {
            var legend = new Tooltip(row.hint());
            legend.setShowDelay(LEGEND_DELAY);
            label.setTooltip(legend);
        }
        return label;
    }

    private Node value(Row row) {
        var text = Labels.of(Labels.unbroken(mark(row) + row.text()), "pd-12", "pd-strong", tone(row));
        text.setWrapText(true);
        text.setTextAlignment(side == HPos.RIGHT ? TextAlignment.RIGHT : TextAlignment.LEFT);
        if (row.aside().isEmpty()) {
            return text;
        }
        text.setMinWidth(USE_PREF_SIZE);
        var aside = Labels.of(Labels.unbroken(row.aside()), "pd-12");
        aside.setWrapText(true);
        var both = new HBox(text, aside);
        both.setAlignment(side == HPos.RIGHT ? Pos.BASELINE_RIGHT : Pos.BASELINE_LEFT);
        both.getStyleClass().add("consequence-value");
        return both;
    }

    private static String mark(Row row) {
        return switch (row.tone()) {
            case GOOD -> "✓ ";
            case BAD -> "◆ ";
            case PLAIN, WARN -> "";
        };
    }

    private static String tone(Row row) {
        return switch (row.tone()) {
            case PLAIN -> "pd-ink";
            case GOOD -> "pd-green";
            case WARN -> "pd-amber";
            case BAD -> "pd-red";
        };
    }
}
