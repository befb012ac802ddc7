package io.paidan.routing.map;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** A name in one or a few centred lines. */
final class TextLines {

    static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final double LINE_HEIGHT = 1.15;

    private final List<GlyphVector> lines;
    private final double size;

    private TextLines(List<GlyphVector> lines, double size) {
        this.lines = lines;
        this.size = size;
    }

    /** Breaks at spaces where a line would grow wider than {@code widest}. */
    static TextLines wrap(String text, LabelStyle style, double widest) {
        var font = MapFonts.font(text, style);
        var lines = new ArrayList<GlyphVector>();
        var line = "";
        for (var word : text.split(" ", -1)) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && glyphs(font, longer).getLogicalBounds().getWidth() > widest) {
                lines.add(glyphs(font, line));
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(glyphs(font, line));
        return new TextLines(lines, style.size());
    }

    static GlyphVector glyphs(Font font, String text) {
        return font.layoutGlyphVector(CONTEXT, text.toCharArray(), 0, text.length(), Font.LAYOUT_LEFT_TO_RIGHT);
    }

    double width() {
        return lines.stream()
                .mapToDouble(line -> line.getLogicalBounds().getWidth())
                .max()
                .orElse(0);
    }

    double height() {
        return lines.size() * size * LINE_HEIGHT;
    }

    /** Centred on x = 0, from {@code top} downwards. */
    Path2D outline(double top) {
        var outline = new Path2D.Double();
        var baseline = top + size;
        for (var line : lines) {
            var left = -line.getLogicalBounds().getWidth() / 2;
            outline.append(
                    AffineTransform.getTranslateInstance(left, baseline).createTransformedShape(line.getOutline()),
                    false);
            baseline += size * LINE_HEIGHT;
        }
        return outline;
    }
}
