package io.paidan.desktop.map;

import io.paidan.desktop.map.Consequence.Row;
import io.paidan.desktop.platform.Labels;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

/** The card beside the engineer under the hand: when he arrives, what it costs, whom it delays. */
final class ConsequenceCard extends VBox {

    private final Circle dot = new Circle();
    private final HBox head = new HBox();
    private final GridPane rows = new GridPane();

    ConsequenceCard() {
        getStyleClass().addAll("pd-card", "map-card");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        head.getStyleClass().add("map-card-head");
        rows.getStyleClass().add("map-card-rows");
        getChildren().addAll(head, rows);
    }

    void show(Consequence consequence, Ink ink, Color colour) {
        dot.setRadius(ink.px(4.5));
        dot.setFill(colour);
        head.getChildren()
                .setAll(
                        dot,
                        Labels.of(consequence.name(), "pd-strong"),
                        Labels.of(consequence.state(), "pd-12", "pd-ink-2"));
        rows.getChildren().clear();
        for (int i = 0; i < consequence.rows().size(); i++) {
            var row = consequence.rows().get(i);
            if (row.label().isEmpty()) {
                rows.add(value(row), consequence.rows().getFirst().label().isEmpty() ? 0 : 1, i);
            } else {
                rows.add(Labels.of(row.label(), "pd-12", "pd-ink-2"), 0, i);
                rows.add(value(row), 1, i);
            }
        }
        setVisible(true);
        applyCss();
        autosize();
    }

    void hide() {
        setVisible(false);
    }

    private static Node value(Row row) {
        var text = Labels.of(mark(row) + row.text(), "pd-12", "pd-strong", tone(row));
        if (row.aside().isEmpty()) {
            return text;
        }
        var both = new HBox(text, Labels.of(row.aside(), "pd-12"));
        both.getStyleClass().add("map-card-value");
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
