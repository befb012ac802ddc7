package io.paidan.desktop.map;

import io.paidan.desktop.platform.Labels;
import java.util.List;
import javafx.scene.layout.VBox;

/** A few lines about what the mouse rests on; the first is read first. */
final class HoverCard extends VBox {

    HoverCard() {
        getStyleClass().addAll("pd-card", "map-card", "map-tip");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    void show(List<String> lines) {
        getChildren().clear();
        for (var line : lines) {
            getChildren()
                    .add(
                            getChildren().isEmpty()
                                    ? Labels.of(line, "pd-strong", "pd-12")
                                    : Labels.of(line, "pd-12", "pd-ink-2"));
        }
        setVisible(true);
        applyCss();
        autosize();
    }

    void hide() {
        setVisible(false);
    }
}
