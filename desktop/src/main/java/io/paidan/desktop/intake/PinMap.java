package io.paidan.desktop.intake;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.desktop.platform.Palette;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** A small map with one pin that can be dragged; a click on the map puts it there. */
final class PinMap extends Region {

    private static final int CLOSE = 17;
    private static final double GRASP = 22;
    private static final double HEAD = 9;
    private static final double STEM = 22;
    /** Some windows full. */
    private static final int TILES_KEPT = 200;

    private record Tile(int zoom, long x, long y) {}

    private final TileSource source;
    private final Executor fx;
    private final Consumer<GeoPoint> moved;
    private final Canvas canvas = new Canvas();
    private final Map<Tile, @Nullable Image> tiles = new LinkedHashMap<>(TILES_KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Tile, @Nullable Image> eldest) {
            return size() > TILES_KEPT;
        }
    };
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.LIGHT);
    private @Nullable Mercator view;
    private @Nullable GeoPoint pin;
    private boolean draggingPin;
    private double lastX;
    private double lastY;

    /** @param moved told when a hand has put the pin somewhere */
    PinMap(TileSource source, Executor fx, Consumer<GeoPoint> moved) {
        this.source = source;
        this.fx = fx;
        this.moved = moved;
        getChildren().add(canvas);
        getStyleClass().add("pin-map");
        setCursor(Cursor.CROSSHAIR);
        palette.subscribe(colours -> {
            tiles.clear();
            requestLayout();
        });
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
    }

    /** The colours of the pin; another one also means other tiles. */
    ObjectProperty<Palette> paletteProperty() {
        return palette;
    }

    /** Looks at a whole region, while there is no pin. */
    void look(GeoPoint centre, int zoom) {
        if (view == null) {
            view = Mercator.over(centre, zoom);
            requestLayout();
        }
    }

    /** Puts the pin; goes there when it is not in sight. */
    void pin(@Nullable GeoPoint place) {
        var same = place == null ? pin == null : place.equals(pin);
        pin = place;
        if (place != null && !same && !draggingPin && (view == null || view.zoom() < CLOSE - 1 || !isInSight(place))) {
            view = Mercator.over(place, CLOSE);
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        var g = canvas.getGraphicsContext2D();
        g.setFill(palette.get().greyBg());
        g.fillRect(0, 0, getWidth(), getHeight());
        var shown = view;
        if (shown != null) {
            drawTiles(g, shown);
            if (pin != null) {
                drawPin(g, middleX() + shown.x(pin), middleY() + shown.y(pin));
            }
        }
    }

    private void drawTiles(GraphicsContext g, Mercator shown) {
        var left = shown.centreX() - middleX();
        var top = shown.centreY() - middleY();
        for (var x = (long) Math.floor(left / Mercator.TILE); x * Mercator.TILE < left + getWidth(); x++) {
            for (var y = (long) Math.floor(top / Mercator.TILE); y * Mercator.TILE < top + getHeight(); y++) {
                var image = tile(new Tile(shown.zoom(), x, y));
                if (image != null) {
                    g.drawImage(
                            image,
                            Math.rint(x * Mercator.TILE - left),
                            Math.rint(y * Mercator.TILE - top),
                            Mercator.TILE,
                            Mercator.TILE);
                }
            }
        }
    }

    private @Nullable Image tile(Tile wanted) {
        var known = tiles.get(wanted);
        if (known == null && !tiles.containsKey(wanted)) {
            tiles.put(wanted, null);
            var wantedIn = palette.get();
            var _ = source.load(wanted.zoom(), wanted.x(), wanted.y())
                    .thenAcceptAsync(
                            image -> {
                                if (palette.get().equals(wantedIn)) {
                                    tiles.put(wanted, image);
                                    requestLayout();
                                }
                            },
                            fx);
        }
        return known;
    }

    private void drawPin(GraphicsContext g, double x, double y) {
        g.setFill(Color.color(0, 0, 0, 0.25));
        g.fillOval(x - 5, y - 2, 10, 4);
        g.setFill(palette.get().accent());
        g.fillPolygon(
                new double[] {x - HEAD * 0.82, x + HEAD * 0.82, x}, new double[] {y - STEM + 4, y - STEM + 4, y}, 3);
        g.fillOval(x - HEAD, y - STEM - HEAD, 2 * HEAD, 2 * HEAD);
        g.setFill(palette.get().panel());
        g.fillOval(x - HEAD * 0.4, y - STEM - HEAD * 0.4, HEAD * 0.8, HEAD * 0.8);
    }

    private void press(MouseEvent event) {
        lastX = event.getX();
        lastY = event.getY();
        draggingPin = isOnPin(event);
        event.consume();
    }

    private void drag(MouseEvent event) {
        var shown = view;
        if (shown == null) {
            return;
        }
        var dx = event.getX() - lastX;
        var dy = event.getY() - lastY;
        if (draggingPin && pin != null) {
            pin = shown.at(shown.x(pin) + dx, shown.y(pin) + dy);
        } else {
            view = shown.panned(dx, dy);
        }
        lastX = event.getX();
        lastY = event.getY();
        requestLayout();
        event.consume();
    }

    private void release(MouseEvent event) {
        var held = pin;
        if (draggingPin && held != null && !event.isStillSincePress()) {
            moved.accept(held);
        }
        draggingPin = false;
    }

    private void click(MouseEvent event) {
        var shown = view;
        if (shown != null && event.isStillSincePress() && !isOnPin(event)) {
            moved.accept(shown.at(event.getX() - middleX(), event.getY() - middleY()));
        }
        event.consume();
    }

    private void scroll(ScrollEvent event) {
        var shown = view;
        if (shown != null && event.getDeltaY() != 0) {
            view = shown.zoomed(event.getDeltaY() > 0 ? 1 : -1, event.getX() - middleX(), event.getY() - middleY());
            requestLayout();
        }
        event.consume();
    }

    private boolean isOnPin(MouseEvent event) {
        var shown = view;
        if (shown == null || pin == null) {
            return false;
        }
        var dx = event.getX() - middleX() - shown.x(pin);
        var dy = event.getY() - middleY() - shown.y(pin) + STEM / 2;
        return Math.hypot(dx, dy) <= GRASP;
    }

    private boolean isInSight(GeoPoint place) {
        var shown = view;
        return shown != null
                && Math.abs(shown.x(place)) < middleX() - GRASP
                && Math.abs(shown.y(place)) < middleY() - GRASP;
    }

    private double middleX() {
        return getWidth() / 2;
    }

    private double middleY() {
        return getHeight() / 2;
    }
}
