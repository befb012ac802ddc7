package io.paidan.desktop.map;

import io.paidan.desktop.dispatch.Consequence;
import io.paidan.desktop.dispatch.ConsequenceRows;
import io.paidan.desktop.platform.Labels;
import javafx.geometry.HPos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

/** The card beside the engineer under the hand: when he arrives, what it costs, whom it delays. */
final class ConsequenceCard extends VBox {

    private final Circle dot = new Circle();
    private final HBox head = new HBox();
    private final ConsequenceRows rows = new ConsequenceRows(HPos.LEFT);

    ConsequenceCard() {
        getStyleClass().addAll("pd-card", "map-card");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        head.getStyleClass().add("map-card-head");
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
        rows.show(consequence.rows());
        setVisible(true);
        applyCss();
        autosize();
    }

    void hide() {
        setVisible(false);
    }
}
