package io.paidan.routing.map;

import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The letters of a name that can be bent along a line. */
final class Letters {

    private static final double SHARPEST_BEND = Math.toRadians(28);
    private static final double WHOLE_BEND = Math.toRadians(100);
    private static final double MIDDLE_OF_LETTER = 0.36;

    private final GlyphVector glyphs;
    private final double size;

    private Letters(GlyphVector glyphs, double size) {
        this.glyphs = glyphs;
        this.size = size;
    }

    static Letters of(String text, LabelStyle style) {
        return new Letters(TextLines.glyphs(MapFonts.font(text, style), text), style.size());
    }

    double width() {
        return glyphs.getLogicalBounds().getWidth();
    }

    /** The outlines with their middle at a distance along the line; empty when the line is too short or bends too much. */
    Optional<List<Path2D>> along(MeasuredLine line, double middle) {
        var start = middle - width() / 2;
        var end = middle + width() / 2;
        if (start < 0 || end > line.length()) {
            return Optional.empty();
        }
        var backwards = line.x(end) < line.x(start);
        var outlines = new ArrayList<Path2D>();
        var firstAngle = Double.NaN;
        var lastAngle = Double.NaN;
        for (var i = 0; i < glyphs.getNumGlyphs(); i++) {
            var left = glyphs.getGlyphPosition(i).getX();
            var advance = glyphs.getGlyphMetrics(i).getAdvance();
            var from = backwards ? end - left : start + left;
            var to = backwards ? from - advance : from + advance;
            var angle = advance > 0 ? Math.atan2(line.y(to) - line.y(from), line.x(to) - line.x(from)) : lastAngle;
            if (Double.isNaN(firstAngle)) {
                firstAngle = angle;
            } else if (bend(angle, lastAngle) > SHARPEST_BEND || bend(angle, firstAngle) > WHOLE_BEND) {
                return Optional.empty();
            }
            lastAngle = angle;
            var place = AffineTransform.getTranslateInstance(
                    (line.x(from) + line.x(to)) / 2, (line.y(from) + line.y(to)) / 2);
            place.rotate(angle);
            place.translate(-left - advance / 2, size * MIDDLE_OF_LETTER);
            outlines.add(new Path2D.Double(glyphs.getGlyphOutline(i), place));
        }
        return Optional.of(outlines);
    }

    private static double bend(double angle, double other) {
        return Math.abs(Math.IEEEremainder(angle - other, 2 * Math.PI));
    }
}
