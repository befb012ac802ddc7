package io.paidan.desktop.timeline;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** The pin on the bar of a pinned visit: the same shape as the icon in platform.css, drawn on a canvas. */
final class PinMark {

    /** Of 24 by 24, a Material icon (Apache 2.0). */
    private static final String SHAPE =
            "M16 9V4h1c.55 0 1-.45 1-1s-.45-1-1-1H7c-.55 0-1 .45-1 1s.45 1 1 1h1v5c0 1.66-1.34 3-3 3v2h5.97v7l1 1 1-1v-7H19v-2c-1.66 0-3-1.34-3-3z";

    private static final double GRID = 24;

    private PinMark() {}

    static void paint(GraphicsContext g, Color colour, double left, double middle, double size) {
        g.save();
        g.translate(left, middle - size / 2);
        g.scale(size / GRID, size / GRID);
        g.setFill(colour);
        g.beginPath();
        g.appendSVGPath(SHAPE);
        g.fill();
        g.restore();
    }
}
