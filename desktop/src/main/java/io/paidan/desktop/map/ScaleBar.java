package io.paidan.desktop.map;

import io.paidan.desktop.platform.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.scene.control.Label;

/** How long a round distance is on the screen. */
final class ScaleBar extends Label {

    private static final double LONGEST = 110;

    private final LongProperty metres = new SimpleLongProperty();

    ScaleBar(Texts texts) {
        getStyleClass().addAll("map-scale", "pd-11");
        setMouseTransparent(true);
        textProperty().bind(Bindings.createStringBinding(() -> words(texts), metres, texts.localeProperty()));
    }

    void follow(Viewport viewport) {
        var metresPerPixel = viewport.metresPerPixel(viewport.height() / 2);
        metres.set(Viewport.roundMetres(LONGEST * metresPerPixel));
        var width = metres.get() / metresPerPixel;
        setMinWidth(width);
        setMaxWidth(width);
    }

    private String words(Texts texts) {
        var length = metres.get();
        return length < 1000 ? texts.get("map.metres", length) : texts.get("map.kilometres", length / 1000);
    }
}
