package io.paidan.desktop.map;

import io.paidan.desktop.engineer.EngineerState;
import io.paidan.desktop.platform.Palette;
import io.paidan.desktop.workorder.Urgency;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** Colours, letters and sizes for what is painted on a canvas, in step with the console's look. */
final class Ink {

    private static final double BASE = 13;

    private final Palette palette;
    private final double scale;
    private final Font small;
    private final Font bold;
    private final Font smallBold;
    private final Map<Font, Map<String, Double>> widths = new HashMap<>();

    /**
     * @param family of the console's letters
     * @param em the base font size in pixels
     */
    Ink(Palette palette, String family, double em) {
        this.palette = palette;
        this.scale = em / BASE;
        this.small = Font.font(family, FontWeight.NORMAL, px(12));
        this.bold = Font.font(family, FontWeight.SEMI_BOLD, px(13));
        this.smallBold = Font.font(family, FontWeight.SEMI_BOLD, px(11));
    }

    Palette palette() {
        return palette;
    }

    /** Pixels of a length that was drawn for a base font of 13 px. */
    double px(double length) {
        return length * scale;
    }

    Font small() {
        return small;
    }

    Font bold() {
        return bold;
    }

    Font smallBold() {
        return smallBold;
    }

    double width(String text, Font font) {
        return widths.computeIfAbsent(font, f -> new HashMap<>()).computeIfAbsent(text, t -> {
            var measured = new Text(t);
            measured.setFont(font);
            return measured.getLayoutBounds().getWidth();
        });
    }

    Color of(EngineerState state) {
        return switch (state) {
            case FREE -> palette.green();
            case EN_ROUTE -> palette.accent();
            case ON_SITE -> palette.violet();
            case OFF_SHIFT, STALE -> palette.grey();
        };
    }

    Color of(Urgency urgency) {
        return switch (urgency) {
            case LATE -> palette.red();
            case AT_RISK -> palette.amber();
            case CALM -> palette.ink2();
        };
    }
}
