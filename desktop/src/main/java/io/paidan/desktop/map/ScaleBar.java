package io.paidan.desktop.map;

import io.paidan.desktop.platform.Texts;
import javafx.scene.control.Label;

/** How long a round distance is on the screen. */
final class ScaleBar extends Label {

    private static final double LONGEST = 110;

    private final Texts texts;

    ScaleBar(Texts texts) {
        this.texts = texts;
        getStyleClass().addAll("map-scale", "pd-11");
        setMouseTransparent(true);
    }

    void follow(Viewport viewport) {
        var metresPerPixel = viewport.metresPerPixel(viewport.height() / 2);
        var metres = Viewport.roundMetres(LONGEST * metresPerPixel);
        var width = metres / metresPerPixel;
        setMinWidth(width);
        setMaxWidth(width);
        setText(metres < 1000 ? texts.get("map.metres", metres) : texts.get("map.kilometres", metres / 1000));
    }
}
