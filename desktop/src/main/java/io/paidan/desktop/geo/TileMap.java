package io.paidan.desktop.geo;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.desktop.platform.Palette;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A small map of tiles that a hand moves and zooms; subclasses draw over it and may take the hand for themselves. */
public abstract class TileMap extends Region {

    /** Some windows full. */
    private static final int TILES_KEPT = 200;

    private record Tile(int zoom, long x, long y) {}

    private final TileSource source;
    private final Executor fx;
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
    private boolean taken;
    private double lastX;
    private double lastY;

    protected TileMap(TileSource source, Executor fx) {
        this.source = source;
        this.fx = fx;
        getStyleClass().add("tile-map");
        getChildren().add(canvas);
        palette.subscribe(colours -> {
            tiles.clear();
            requestLayout();
        });
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        focusedProperty().subscribe(focused -> requestLayout());
    }

    /** Draws what stands over the tiles. */
    protected abstract void drawOver(GraphicsContext g, Mercator shown);

    /** True when this press takes hold of something drawn; the map then stays where it is. */
    protected abstract boolean press(MouseEvent event);

    /** What was taken hold of is moved by so many pixels. */
    protected abstract void drag(MouseEvent event, double dx, double dy);

    protected abstract void release(MouseEvent event);

    /** A click that moved nothing. */
    protected abstract void click(MouseEvent event);

    /** The colours of what is drawn; others also mean other tiles. */
    public final ObjectProperty<Palette> paletteProperty() {
        return palette;
    }

    /** Looks at a whole region, unless something is looked at already. */
    public final void look(GeoPoint centre, int zoom) {
        if (view == null) {
            go(Mercator.over(centre, zoom));
        }
    }

    /** True when it shows where it looks in full: no tile is on its way. */
    public final boolean isDrawn() {
        return view != null && !isNeedsLayout() && tiles.values().stream().allMatch(Objects::nonNull);
    }

    /** Where a place is in this node; only while there is a view. */
    public final double screenX(GeoPoint place) {
        return view == null ? 0 : getWidth() / 2 + view.x(place);
    }

    /** As {@link #screenX}. */
    public final double screenY(GeoPoint place) {
        return view == null ? 0 : getHeight() / 2 + view.y(place);
    }

    protected final void go(Mercator to) {
        turnTo(to);
        requestLayout();
    }

    /** As {@link #go}, while it is laid out anyway: to ask for that again then is never answered. */
    protected final void turnTo(Mercator to) {
        view = to;
    }

    protected final @Nullable Mercator view() {
        return view;
    }

    protected final Palette palette() {
        return palette.get();
    }

    /** The place under a point of this node; only while there is a view. */
    protected final GeoPoint at(double x, double y) {
        if (view == null) {
            throw new IllegalStateException("The map looks nowhere yet");
        }
        return view.at(x - getWidth() / 2, y - getHeight() / 2);
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
            drawOver(g, shown);
        }
        if (isFocused()) {
            g.setStroke(palette.get().accent());
            g.setLineWidth(2);
            g.strokeRect(1, 1, getWidth() - 2, getHeight() - 2);
            g.setLineWidth(1);
        }
    }

    private void drawTiles(GraphicsContext g, Mercator shown) {
        var left = shown.centreX() - getWidth() / 2;
        var top = shown.centreY() - getHeight() / 2;
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

    private void pressed(MouseEvent event) {
        requestFocus();
        lastX = event.getX();
        lastY = event.getY();
        taken = view != null && press(event);
        event.consume();
    }

    private void dragged(MouseEvent event) {
        var shown = view;
        if (shown == null) {
            return;
        }
        var dx = event.getX() - lastX;
        var dy = event.getY() - lastY;
        if (taken) {
            drag(event, dx, dy);
        } else {
            view = shown.panned(dx, dy);
        }
        lastX = event.getX();
        lastY = event.getY();
        requestLayout();
        event.consume();
    }

    private void clicked(MouseEvent event) {
        if (view != null && event.isStillSincePress()) {
            click(event);
        }
        event.consume();
    }

    /** Whoever scrolls a form past the map means the form, until he has clicked on the map. */
    private void scroll(ScrollEvent event) {
        if (!isFocused() && !event.isShortcutDown() && isInScrollingForm()) {
            return;
        }
        var shown = view;
        if (shown != null && event.getDeltaY() != 0) {
            go(shown.zoomed(
                    event.getDeltaY() > 0 ? 1 : -1, event.getX() - getWidth() / 2, event.getY() - getHeight() / 2));
        }
        event.consume();
    }

    private boolean isInScrollingForm() {
        for (var above = getParent(); above != null; above = above.getParent()) {
            if (above instanceof ScrollPane form && form.getContent() != null) {
                return form.getContent().getBoundsInLocal().getHeight()
                        > form.getViewportBounds().getHeight() + 1;
            }
        }
        return false;
    }
}
