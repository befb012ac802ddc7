package io.paidan.desktop.organisation;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.desktop.geo.Mercator;
import io.paidan.desktop.geo.TileMap;
import io.paidan.desktop.geo.TileSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.InvalidationListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/**
 * The map a border is drawn on. A click adds a corner, one on the first corner closes the line; corners are dragged, and so
 * are the small ones amid the edges, which makes new ones; Delete takes the selected corner away. {@link BorderKeys The
 * keyboard} does the same by a cross-hair.
 */
final class BorderMap extends TileMap {

    private static final double GRASP = 9;
    private static final double CORNER = 5;
    private static final double MIDDLE = 3.5;
    private static final double FAINT = 0.14;
    private static final double ROOM = 48;

    private final BorderViewModel model;
    private final BorderCross cross;
    private boolean isToLook = true;
    private boolean wasDragged;

    BorderMap(BorderViewModel model, TileSource tiles, Executor fx) {
        super(tiles, fx);
        this.model = model;
        this.cross = new BorderCross(model);
        setId("border-map");
        setCursor(Cursor.CROSSHAIR);
        model.cornersProperty().subscribe(corners -> requestLayout());
        model.selectedProperty().subscribe(number -> requestLayout());
        model.problemProperty().subscribe(problem -> requestLayout());
        model.territoryProperty().subscribe((before, now) -> lookOnceLaidOut());
        model.territories().addListener((InvalidationListener) list -> lookWhenNothingIsDrawn());
        cross.placeProperty().subscribe(place -> requestLayout());
        cross.holdingProperty().subscribe(held -> requestLayout());
        heightProperty().subscribe((before, now) -> stay(before.doubleValue(), now.doubleValue()));
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        new BorderKeys(this, cross);
    }

    /** Goes where the border is, or where the others are. */
    void lookAtBorder() {
        isToLook = getWidth() <= 0 || getHeight() <= 0;
        if (isToLook) {
            requestLayout();
        } else {
            aroundBorder().ifPresent(this::go);
        }
    }

    private Optional<Mercator> aroundBorder() {
        var corners = model.corners().isEmpty()
                ? model.others().stream()
                        .flatMap(other -> other.border().stream())
                        .toList()
                : model.corners();
        return corners.isEmpty() ? Optional.empty() : Optional.of(Mercator.around(corners, getWidth(), getHeight()));
    }

    /** What is said below the map comes and goes with the territory. */
    private void lookOnceLaidOut() {
        isToLook = true;
        requestLayout();
    }

    /** What is said below the map grows with the first click: that one is meant for the place it was aimed at. */
    private void stay(double before, double now) {
        var shown = view();
        if (shown != null && before > 0) {
            go(shown.panned(0, (before - now) / 2));
        }
    }

    private void lookWhenNothingIsDrawn() {
        if (model.corners().isEmpty()) {
            lookAtBorder();
        }
    }

    BorderCross cross() {
        return cross;
    }

    /** Makes sure that the cross-hair stands somewhere; false while the map looks nowhere yet. */
    boolean stand() {
        if (view() != null && cross.placeProperty().get() == null) {
            cross.go(at(getWidth() / 2, getHeight() / 2), BorderViewModel.NOTHING);
        }
        return view() != null;
    }

    /** The place so many pixels from the cross-hair. */
    GeoPoint besideCross(double right, double down) {
        var place = Objects.requireNonNull(cross.placeProperty().get());
        return at(screenX(place) + right, screenY(place) + down);
    }

    int cornerAtCross() {
        return cornerAt(Objects.requireNonNull(cross.placeProperty().get()));
    }

    int cornerAt(GeoPoint place) {
        return cornerAt(screenX(place), screenY(place));
    }

    void zoomAtCross(int levels) {
        var place = cross.placeProperty().get();
        var shown = view();
        if (place != null && shown != null) {
            go(shown.zoomed(levels, shown.x(place), shown.y(place)));
        }
    }

    void keepCrossInSight() {
        var place = cross.placeProperty().get();
        var shown = view();
        if (place != null && shown != null) {
            var right = beyond(screenX(place), getWidth());
            var down = beyond(screenY(place), getHeight());
            go(shown.panned(-right, -down));
        }
    }

    /** How far beyond the room inside the edges, 0 within. */
    private static double beyond(double at, double size) {
        var room = Math.min(ROOM, size / 3);
        return at < room ? at - room : Math.max(0, at - (size - room));
    }

    /** What came while the map had no size yet is looked at now. */
    @Override
    protected void layoutChildren() {
        if (isToLook && getWidth() > 0 && getHeight() > 0) {
            isToLook = false;
            aroundBorder().ifPresent(this::turnTo);
        }
        super.layoutChildren();
    }

    @Override
    protected void drawOver(GraphicsContext g, Mercator shown) {
        model.around().ifPresent(border -> {
            g.setLineDashes(6, 5);
            outline(g, border, true, palette().ink2());
            g.setLineDashes();
        });
        for (var other : model.others()) {
            fill(g, other.border(), palette().ink3());
            outline(g, other.border(), true, palette().ink3());
        }
        model.others().forEach(other -> name(g, other.name(), other.border()));
        var corners = model.corners();
        var isOpen = model.drawingProperty().get();
        if (!isOpen) {
            fill(g, corners, palette().accent());
        }
        g.setLineWidth(2);
        outline(g, corners, !isOpen, palette().accent());
        g.setLineWidth(3);
        for (var edge : model.crossings()) {
            line(
                    g,
                    corners.get(edge),
                    corners.get((edge + 1) % corners.size()),
                    palette().red());
        }
        g.setLineWidth(1);
        drawHandles(g, corners, isOpen);
        var place = cross.placeProperty().get();
        if (isFocused() && place != null) {
            new CrossHair(palette(), cross.holdingProperty().get()).draw(g, screenX(place), screenY(place));
        }
    }

    private void drawHandles(GraphicsContext g, List<GeoPoint> corners, boolean isOpen) {
        for (var i = 0; i < corners.size() - (isOpen ? 1 : 0); i++) {
            dot(g, middleX(i), middleY(i), MIDDLE, palette().panel(), palette().accent());
        }
        for (var i = 0; i < corners.size(); i++) {
            var isSelected = model.selectedProperty().get() == i;
            var isEnd = isOpen && i == 0 && corners.size() >= 3;
            dot(
                    g,
                    screenX(corners.get(i)),
                    screenY(corners.get(i)),
                    isSelected || isEnd ? CORNER + 2 : CORNER,
                    isSelected ? palette().accent() : palette().panel(),
                    isEnd ? palette().green() : palette().accent());
        }
    }

    private static void dot(GraphicsContext g, double x, double y, double radius, Color inside, Color rim) {
        g.setFill(inside);
        g.setStroke(rim);
        g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private void fill(GraphicsContext g, List<GeoPoint> border, Color colour) {
        g.setFill(colour.deriveColor(0, 1, 1, FAINT));
        g.fillPolygon(xs(border), ys(border), border.size());
    }

    private void outline(GraphicsContext g, List<GeoPoint> border, boolean closed, Color colour) {
        g.setStroke(colour);
        if (closed) {
            g.strokePolygon(xs(border), ys(border), border.size());
        } else {
            g.strokePolyline(xs(border), ys(border), border.size());
        }
    }

    private void line(GraphicsContext g, GeoPoint from, GeoPoint to, Color colour) {
        g.setStroke(colour);
        g.strokeLine(screenX(from), screenY(from), screenX(to), screenY(to));
    }

    private void name(GraphicsContext g, String name, List<GeoPoint> border) {
        var x = border.stream().mapToDouble(this::screenX).average().orElse(0);
        var y = border.stream().mapToDouble(this::screenY).average().orElse(0);
        g.setTextAlign(TextAlignment.CENTER);
        g.setStroke(palette().panel());
        g.setLineWidth(4);
        g.strokeText(name, x, y);
        g.setLineWidth(1);
        g.setFill(palette().ink2());
        g.fillText(name, x, y);
    }

    private double[] xs(List<GeoPoint> border) {
        return border.stream().mapToDouble(this::screenX).toArray();
    }

    private double[] ys(List<GeoPoint> border) {
        return border.stream().mapToDouble(this::screenY).toArray();
    }

    private double middleX(int edge) {
        var corners = model.corners();
        return (screenX(corners.get(edge)) + screenX(corners.get((edge + 1) % corners.size()))) / 2;
    }

    private double middleY(int edge) {
        var corners = model.corners();
        return (screenY(corners.get(edge)) + screenY(corners.get((edge + 1) % corners.size()))) / 2;
    }

    @Override
    protected boolean press(MouseEvent event) {
        wasDragged = false;
        cross.letGo();
        var corner = cornerAt(event.getX(), event.getY());
        if (corner != BorderViewModel.NOTHING) {
            model.selectedProperty().set(corner);
            return true;
        }
        var edge = edgeAt(event);
        if (edge != BorderViewModel.NOTHING) {
            model.insert(edge, at(event.getX(), event.getY()));
            return true;
        }
        return false;
    }

    @Override
    protected void drag(MouseEvent event, double dx, double dy) {
        wasDragged = true;
        var number = model.selectedProperty().get();
        if (number != BorderViewModel.NOTHING) {
            model.move(number, at(event.getX(), event.getY()));
        }
    }

    @Override
    protected void release(MouseEvent event) {
        requestLayout();
    }

    @Override
    protected void click(MouseEvent event) {
        var corner = cornerAt(event.getX(), event.getY());
        var isOpen = model.drawingProperty().get();
        if (corner == 0 && isOpen && !wasDragged && model.corners().size() >= 3) {
            model.close();
        } else if (corner == BorderViewModel.NOTHING && isOpen) {
            model.add(at(event.getX(), event.getY()));
        }
    }

    private int cornerAt(double x, double y) {
        var corners = model.corners();
        for (var i = corners.size() - 1; i >= 0; i--) {
            if (Math.hypot(x - screenX(corners.get(i)), y - screenY(corners.get(i))) <= GRASP) {
                return i;
            }
        }
        return BorderViewModel.NOTHING;
    }

    private int edgeAt(MouseEvent event) {
        var edges = model.corners().size() - (model.drawingProperty().get() ? 1 : 0);
        for (var i = 0; i < edges; i++) {
            if (Math.hypot(event.getX() - middleX(i), event.getY() - middleY(i)) <= GRASP) {
                return i;
            }
        }
        return BorderViewModel.NOTHING;
    }
}
