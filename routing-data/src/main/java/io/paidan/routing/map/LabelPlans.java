package io.paidan.routing.map;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;

/**
 * Decides which names are shown. A name is shown when no more important name that is shown needs its room; the answer
 * depends on the map alone and not on the picture that asks, so a name that crosses the edge of a tile is whole. Answers
 * are worked out only around what is drawn, cell by cell.
 */
final class LabelPlans {

    private static final double CELL = 512;
    private static final double REACH = 260;
    private static final int CELLS_KEPT = 800;
    private static final double HALO = 2.4;

    private record Cell(int zoom, int column, int row) {}

    private final LabelMaker maker;
    private final Map<Cell, List<Label>> cells = Collections.synchronizedMap(new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Cell, List<Label>> eldest) {
            return size() > CELLS_KEPT;
        }
    });

    LabelPlans(List<MapFeature> names) {
        this.maker = new LabelMaker(names);
    }

    void draw(Graphics2D graphics, Viewport view, Palette palette) {
        var picture = new Rectangle2D.Double(view.left(), view.top(), view.width(), view.height());
        var base = graphics.getTransform();
        var shown = new ArrayList<Label>();
        for (var label : around(picture, view.zoom())) {
            if (label.bounds().intersects(picture) && isShown(label, view.zoom())) {
                shown.add(label);
            }
        }
        shown.sort((one, other) -> one.isSameAs(other) ? 0 : one.isBefore(other) ? 1 : -1);
        for (var label : shown) {
            var place = new AffineTransform(base);
            place.scale(view.scale(), view.scale());
            place.translate(label.x - view.left(), label.y - view.top());
            graphics.setTransform(place);
            draw(graphics, label, palette);
        }
        graphics.setTransform(base);
    }

    private static void draw(Graphics2D graphics, Label label, Palette palette) {
        graphics.setColor(palette.named("halo"));
        graphics.setStroke(new BasicStroke((float) HALO, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(label.outline);
        if (label.spot) {
            graphics.fill(new Ellipse2D.Double(-3, -3, 6, 6));
        }
        graphics.setColor(palette.named(label.style.colour()));
        graphics.fill(label.outline);
        if (label.spot) {
            graphics.fill(new Ellipse2D.Double(-2, -2, 4, 4));
        }
    }

    private boolean isShown(Label label, int zoom) {
        var known = label.shown();
        if (known != null) {
            return known;
        }
        for (var other : around(label.bounds(), zoom)) {
            if (!other.isSameAs(label) && other.isBefore(label) && other.collidesWith(label) && isShown(other, zoom)) {
                return label.decide(false);
            }
        }
        return label.decide(true);
    }

    private List<Label> around(Rectangle2D area, int zoom) {
        var labels = new ArrayList<Label>();
        for (var row = cell(area.getMinY() - REACH); row <= cell(area.getMaxY() + REACH); row++) {
            for (var column = cell(area.getMinX() - REACH); column <= cell(area.getMaxX() + REACH); column++) {
                labels.addAll(labels(new Cell(zoom, column, row)));
            }
        }
        return labels;
    }

    private static int cell(double pixel) {
        return (int) Math.floor(pixel / CELL);
    }

    private List<Label> labels(Cell cell) {
        var known = cells.get(cell);
        if (known != null) {
            return known;
        }
        var made = maker.labels(
                cell.zoom(),
                new Envelope(
                        cell.column() * CELL, (cell.column() + 1) * CELL, cell.row() * CELL, (cell.row() + 1) * CELL));
        cells.put(cell, made);
        return made;
    }
}
