package io.paidan.desktop.organisation;

import io.paidan.desktop.platform.Palette;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/** The cross-hair as it is drawn: light around dark, so that it is seen on any ground, and with a ring while it holds a corner. */
record CrossHair(Palette palette, boolean isHolding) {

    private static final double ARM = 16;
    private static final double RING = 10;

    void draw(GraphicsContext g, double x, double y) {
        for (var isHalo : List.of(true, false)) {
            g.setStroke(isHalo ? palette.panel() : isHolding ? palette.accent() : palette.ink());
            g.setLineWidth(isHalo ? 5 : 2);
            g.strokeLine(x - ARM, y, x + ARM, y);
            g.strokeLine(x, y - ARM, x, y + ARM);
            if (isHolding) {
                g.strokeOval(x - RING, y - RING, 2 * RING, 2 * RING);
            }
        }
        g.setLineWidth(1);
    }
}
