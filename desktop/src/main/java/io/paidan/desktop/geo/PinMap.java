package io.paidan.desktop.geo;

import io.paidan.contract.geo.GeoPoint;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** A small map with one pin that can be dragged; a click on the map puts it there. */
public final class PinMap extends TileMap {

    private static final int CLOSE = 17;
    private static final double GRASP = 22;
    private static final double HEAD = 9;
    private static final double STEM = 22;

    private final Consumer<GeoPoint> moved;
    private @Nullable GeoPoint pin;
    private boolean draggingPin;

    /** @param moved told when a hand has put the pin somewhere */
    public PinMap(TileSource source, Executor fx, Consumer<GeoPoint> moved) {
        super(source, fx);
        this.moved = moved;
        getStyleClass().add("pin-map");
        setCursor(Cursor.CROSSHAIR);
    }

    /** Puts the pin; goes there when it is not in sight. */
    public void pin(@Nullable GeoPoint place) {
        var same = place == null ? pin == null : place.equals(pin);
        pin = place;
        var shown = view();
        if (place != null
                && !same
                && !draggingPin
                && (shown == null || shown.zoom() < CLOSE - 1 || !isInSight(place))) {
            go(Mercator.over(place, CLOSE));
        }
        requestLayout();
    }

    @Override
    protected void drawOver(GraphicsContext g, Mercator shown) {
        if (pin != null) {
            drawPin(g, screenX(pin), screenY(pin));
        }
    }

    @Override
    protected boolean press(MouseEvent event) {
        draggingPin = isOnPin(event);
        return draggingPin;
    }

    @Override
    protected void drag(MouseEvent event, double dx, double dy) {
        if (pin != null) {
            pin = at(screenX(pin) + dx, screenY(pin) + dy);
        }
    }

    @Override
    protected void release(MouseEvent event) {
        var held = pin;
        if (draggingPin && held != null && !event.isStillSincePress()) {
            moved.accept(held);
        }
        draggingPin = false;
    }

    @Override
    protected void click(MouseEvent event) {
        if (!isOnPin(event)) {
            moved.accept(at(event.getX(), event.getY()));
        }
    }

    private void drawPin(GraphicsContext g, double x, double y) {
        g.setFill(Color.color(0, 0, 0, 0.25));
        g.fillOval(x - 5, y - 2, 10, 4);
        g.setFill(palette().accent());
        g.fillPolygon(
                new double[] {x - HEAD * 0.82, x + HEAD * 0.82, x}, new double[] {y - STEM + 4, y - STEM + 4, y}, 3);
        g.fillOval(x - HEAD, y - STEM - HEAD, 2 * HEAD, 2 * HEAD);
        g.setFill(palette().panel());
        g.fillOval(x - HEAD * 0.4, y - STEM - HEAD * 0.4, HEAD * 0.8, HEAD * 0.8);
    }

    private boolean isOnPin(MouseEvent event) {
        return pin != null
                && view() != null
                && Math.hypot(event.getX() - screenX(pin), event.getY() - screenY(pin) + STEM / 2) <= GRASP;
    }

    private boolean isInSight(GeoPoint place) {
        return screenX(place) > GRASP
                && screenX(place) < getWidth() - GRASP
                && screenY(place) > GRASP
                && screenY(place) < getHeight() - GRASP;
    }
}
