package io.paidan.desktop.timeline;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Measures and shortens text for a canvas. Remembers what it measured, since a frame asks for the same again. */
final class TextFit {

    private record Measured(String text, Font font) {}

    private static final String ELLIPSIS = "…";
    private static final int REMEMBERED = 4_000;

    private final Text ruler = new Text();
    private final Map<Measured, Double> widths = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Measured, Double> eldest) {
            return size() > REMEMBERED;
        }
    };

    double width(String text, Font font) {
        return widths.computeIfAbsent(new Measured(text, font), this::measure);
    }

    /** The text, cut with an ellipsis to the width; empty when not even that fits. */
    String fit(String text, Font font, double width) {
        if (width(text, font) <= width) {
            return text;
        }
        var room = width - width(ELLIPSIS, font);
        var fits = 0;
        var tooLong = text.length();
        while (fits + 1 < tooLong) {
            var middle = (fits + tooLong) / 2;
            if (width(text.substring(0, middle), font) <= room) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return fits == 0 ? "" : text.substring(0, fits).stripTrailing() + ELLIPSIS;
    }

    private double measure(Measured wanted) {
        ruler.setText(wanted.text());
        ruler.setFont(wanted.font());
        return ruler.getLayoutBounds().getWidth();
    }
}
