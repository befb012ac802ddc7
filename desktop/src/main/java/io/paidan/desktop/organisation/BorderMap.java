package io.paidan.desktop.organisation;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.desktop.geo.Mercator;
import io.paidan.desktop.geo.TileMap;
import io.paidan.desktop.geo.TileSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;

/**
 * The map a border is drawn on. A click adds a corner, one on the first corner closes the line; corners are dragged, and so
 * are the small ones amid the edges, which makes new ones; Delete takes the selected corner away. {@link BorderKeys The
 * keyboard} does the same by a cross-hair.
 */
final class BorderMap extends TileMap {

    private static final double GRASP = 9;
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
        new BorderPainter(g, palette(), model, this).paint();
        var place = cross.placeProperty().get();
        if (isFocused() && place != null) {
            new CrossHair(palette(), cross.holdingProperty().get()).draw(g, screenX(place), screenY(place));
        }
    }

    Point2D screen(GeoPoint place) {
        return new Point2D(screenX(place), screenY(place));
    }

    /** Amid each edge, where a new corner is taken hold of; from the end of an open line to its beginning there is none. */
    List<Point2D> middles() {
        var corners = model.corners();
        var edges = corners.size() - (model.drawingProperty().get() ? 1 : 0);
        return IntStream.range(0, edges)
                .mapToObj(edge -> screen(corners.get(edge)).midpoint(screen(corners.get((edge + 1) % corners.size()))))
                .toList();
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
        var edge = edgeAt(event.getX(), event.getY());
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
            if (screen(corners.get(i)).distance(x, y) <= GRASP) {
                return i;
            }
        }
        return BorderViewModel.NOTHING;
    }

    private int edgeAt(double x, double y) {
        var middles = middles();
        for (var i = 0; i < middles.size(); i++) {
            if (middles.get(i).distance(x, y) <= GRASP) {
                return i;
            }
        }
        return BorderViewModel.NOTHING;
    }
}
