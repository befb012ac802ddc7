package io.paidan.desktop.platform;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A name and beside it a quieter hint. */
final class OfferRow extends HBox {

    private final Label name = Labels.of("", "intake-offer");
    private final Label hint = Labels.of("", "pd-ink-3", "pd-12");

    OfferRow() {
        getChildren().addAll(name, Labels.gap(), hint);
        setAlignment(Pos.CENTER_LEFT);
        hint.setMinWidth(Region.USE_PREF_SIZE);
    }

    void show(String nameText, String hintText) {
        name.setText(nameText);
        hint.setText(hintText);
    }
}
