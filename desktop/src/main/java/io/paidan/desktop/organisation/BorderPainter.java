package io.paidan.desktop.organisation;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.desktop.platform.Palette;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Paints a border over the map with all that a hand can take hold of, and the borders around and beside it. */
record BorderPainter(GraphicsContext g, Palette palette, BorderViewModel model, BorderMap map) {

    private static final double CORNER = 5;
    private static final double MIDDLE = 3.5;
    private static final double FAINT = 0.14;

    void paint() {
        paintOthers();
        paintBorder();
        paintHandles();
    }

    private void paintOthers() {
        model.around().ifPresent(border -> {
            g.setLineDashes(6, 5);
            outline(border, true, palette.ink2());
            g.setLineDashes();
        });
        for (var other : model.others()) {
            fill(other.border(), palette.ink3());
            outline(other.border(), true, palette.ink3());
        }
        model.others().forEach(other -> name(other.name(), other.border()));
    }

    private void paintBorder() {
        var corners = model.corners();
        var isOpen = model.drawingProperty().get();
        if (!isOpen) {
            fill(corners, palette.accent());
        }
        g.setLineWidth(2);
        outline(corners, !isOpen, palette.accent());
        g.setLineWidth(3);
        for (var edge : model.crossings()) {
            line(corners.get(edge), corners.get((edge + 1) % corners.size()), palette.red());
        }
        g.setLineWidth(1);
    }

    private void paintHandles() {
        map.middles().forEach(middle -> dot(middle, MIDDLE, palette.panel(), palette.accent()));
        var corners = model.corners();
        for (var i = 0; i < corners.size(); i++) {
            var isSelected = model.selectedProperty().get() == i;
            var isEnd = model.drawingProperty().get() && i == 0 && corners.size() >= 3;
            dot(
                    map.screen(corners.get(i)),
                    isSelected || isEnd ? CORNER + 2 : CORNER,
                    isSelected ? palette.accent() : palette.panel(),
                    isEnd ? palette.green() : palette.accent());
        }
    }

    private void dot(Point2D middle, double radius, Color inside, Color rim) {
        var x = middle.getX() - radius;
        var y = middle.getY() - radius;
        g.setFill(inside);
        g.setStroke(rim);
        g.fillOval(x, y, 2 * radius, 2 * radius);
        g.strokeOval(x, y, 2 * radius, 2 * radius);
    }

    private void fill(List<GeoPoint> border, Color colour) {
        g.setFill(colour.deriveColor(0, 1, 1, FAINT));
        g.fillPolygon(xs(border), ys(border), border.size());
    }

    private void outline(List<GeoPoint> border, boolean closed, Color colour) {
        g.setStroke(colour);
        if (closed) {
            g.strokePolygon(xs(border), ys(border), border.size());
        } else {
            g.strokePolyline(xs(border), ys(border), border.size());
        }
    }

    private void line(GeoPoint from, GeoPoint to, Color colour) {
        g.setStroke(colour);
        g.strokeLine(map.screenX(from), map.screenY(from), map.screenX(to), map.screenY(to));
    }

    private void name(String name, List<GeoPoint> border) {
        var x = border.stream().mapToDouble(map::screenX).average().orElse(0);
        var y = border.stream().mapToDouble(map::screenY).average().orElse(0);
        g.setTextAlign(TextAlignment.CENTER);
        g.setStroke(palette.panel());
        g.setLineWidth(4);
        g.strokeText(name, x, y);
        g.setLineWidth(1);
        g.setFill(palette.ink2());
        g.fillText(name, x, y);
    }

    private double[] xs(List<GeoPoint> border) {
        return border.stream().mapToDouble(map::screenX).toArray();
    }

    private double[] ys(List<GeoPoint> border) {
        return border.stream().mapToDouble(map::screenY).toArray();
    }
}
