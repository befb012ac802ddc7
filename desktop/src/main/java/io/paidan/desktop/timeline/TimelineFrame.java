package io.paidan.desktop.timeline;

import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Palette;
import io.paidan.desktop.platform.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;

/**
 * All that drawing one frame needs.
 *
 * @param width of the area the time runs across
 * @param height of the area the rows stand in
 */
record TimelineFrame(
        GraphicsContext g,
        TimelineViewModel model,
        TimelineViewport viewport,
        TimeAxis axis,
        Palette palette,
        TimelineFonts fonts,
        TextFit fit,
        Texts texts,
        Clockface clockface,
        double width,
        double height) {

    private static final double DIMMED = 0.4;

    /** Draws something of an engineer's row. */
    @FunctionalInterface
    interface RowPaint {
        void paint(TimelineLine.Row row, double top, double height);
    }

    /** The engineers' rows in sight, from top to bottom. */
    void eachRow(RowPaint paint) {
        for (var i = viewport.first(); i < viewport.end(); i++) {
            if (viewport.lines().get(i) instanceof TimelineLine.Row row) {
                paint.paint(row, viewport.y(i), viewport.layout().height(i));
            }
        }
    }

    double px(double atBase) {
        return fonts.px(atBase);
    }

    double x(Instant time) {
        return axis.x(time);
    }

    /** The days in sight. */
    List<LocalDate> days() {
        return axis.days(width, model.zone());
    }

    /** The day in the middle. */
    LocalDate middleDay() {
        return axis.middleDay(width, model.zone());
    }

    /** Where a day begins. */
    double x(LocalDate day) {
        return x(day.atStartOfDay(model.zone()).toInstant());
    }

    boolean isInSight(Instant from, Instant to) {
        return x(to) >= 0 && x(from) <= width;
    }

    /** Rows that cannot take the order in the hand stand back. */
    double alpha(TimelineLine.Row row) {
        return model.hand().isRefusedBy(row) ? DIMMED : 1;
    }

    /** Writes text whose vertical middle is at {@code middle}. */
    void write(String text, Font font, double x, double middle) {
        g.setFont(font);
        g.fillText(text, x, middle);
    }
}
