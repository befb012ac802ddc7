package io.paidan.routing.map;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.locationtech.jts.geom.Envelope;

/** Finds every spot where a name could stand. */
final class LabelMaker {

    private static final double MARGIN = 2.5;
    private static final double WIDEST_LINE_OF_TEXT = 92;
    private static final double SPACING_ALONG_LINE = 380;
    private static final double DOT_ROOM = 4.5;
    private static final double[] SHIFTS = {0, 24, -24, 48, -48, 80, -80};

    private final FeatureIndex names;

    LabelMaker(List<MapFeature> names) {
        this.names = new FeatureIndex(names);
    }

    /** The possible labels whose anchor lies in a cell, given in pixels of the zoom. */
    List<Label> labels(int zoom, Envelope cell) {
        var pixels = Mercator.pixelsPerUnit(zoom);
        var area = new Envelope(
                cell.getMinX() / pixels, cell.getMaxX() / pixels, cell.getMinY() / pixels, cell.getMaxY() / pixels);
        var labels = new ArrayList<Label>();
        for (var feature : names.find(area, zoom, 0)) {
            if (LabelStyle.isNamed(feature.kind(), zoom)) {
                if (LabelStyle.isAlongLine(feature.kind())) {
                    addAlongLine(feature, zoom, cell, labels);
                } else {
                    addAtPoint(feature, zoom, cell, labels);
                }
            }
        }
        return labels;
    }

    private static void addAtPoint(MapFeature feature, int zoom, Envelope cell, List<Label> labels) {
        var box = feature.envelope();
        var pixels = Mercator.pixelsPerUnit(zoom);
        var x = box.centre().x * pixels;
        var y = box.centre().y * pixels;
        if (!owns(cell, x, y)) {
            return;
        }
        var style = LabelStyle.of(feature.kind(), zoom);
        var text = Objects.requireNonNull(feature.name());
        var lines = TextLines.wrap(text, style, WIDEST_LINE_OF_TEXT);
        if (feature.kind().isArea() && box.getWidth() * pixels < lines.width() * 0.8) {
            return;
        }
        var outline = lines.outline(style.dot() ? DOT_ROOM : -lines.height() / 2);
        var room = new ArrayList<Rectangle2D>();
        room.add(grown(outline.getBounds2D(), x, y));
        if (style.dot()) {
            room.add(new Rectangle2D.Double(x - DOT_ROOM, y - DOT_ROOM, 2 * DOT_ROOM, 2 * DOT_ROOM));
        }
        labels.add(new Label(id(feature, x, y), text, style, x, y, outline, style.dot(), room));
    }

    private static void addAlongLine(MapFeature feature, int zoom, Envelope cell, List<Label> labels) {
        var style = LabelStyle.of(feature.kind(), zoom);
        var text = Objects.requireNonNull(feature.name());
        var line = new MeasuredLine(feature.parts()[0], Mercator.pixelsPerUnit(zoom));
        var letters = Letters.of(text, style);
        if (line.length() < letters.width() + 6) {
            return;
        }
        var count = Math.max(1, (int) (line.length() / SPACING_ALONG_LINE));
        for (var i = 0; i < count; i++) {
            var middle = line.length() * (i + 0.5) / count;
            if (!owns(cell, line.x(middle), line.y(middle))) {
                continue;
            }
            for (var shift : SHIFTS) {
                var placed = letters.along(line, middle + shift);
                if (placed.isPresent()) {
                    labels.add(along(feature, line, middle + shift, text, style, placed.get()));
                    break;
                }
            }
        }
    }

    private static Label along(
            MapFeature feature, MeasuredLine line, double at, String text, LabelStyle style, List<Path2D> letters) {
        var x = line.x(at);
        var y = line.y(at);
        var outline = new Path2D.Double();
        var room = new ArrayList<Rectangle2D>();
        for (var letter : letters) {
            letter.transform(AffineTransform.getTranslateInstance(-x, -y));
            outline.append(letter, false);
            if (!letter.getBounds2D().isEmpty()) {
                room.add(grown(letter.getBounds2D(), x, y));
            }
        }
        return new Label(id(feature, x, y), text, style, x, y, outline, false, room);
    }

    private static boolean owns(Envelope cell, double x, double y) {
        return x >= cell.getMinX() && x < cell.getMaxX() && y >= cell.getMinY() && y < cell.getMaxY();
    }

    private static String id(MapFeature feature, double x, double y) {
        return "%s %s %d %d".formatted(feature.kind(), feature.name(), (long) (x * 16), (long) (y * 16));
    }

    private static Rectangle2D grown(Rectangle2D box, double x, double y) {
        return new Rectangle2D.Double(
                box.getX() + x - MARGIN,
                box.getY() + y - MARGIN,
                box.getWidth() + 2 * MARGIN,
                box.getHeight() + 2 * MARGIN);
    }
}
