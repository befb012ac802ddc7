package io.paidan.desktop.map;

import com.gluonhq.impl.maps.BaseMap;
import io.paidan.desktop.map.Viewport.View;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Moves the map and says where it is. Gluon's own getters go stale once the map is panned or zoomed by hand, so this
 * drives its base map directly and nobody else moves it. Zoom rests on whole levels, where tiles are crisp.
 */
final class MapCamera {

    private static final Duration GLIDE = Duration.millis(140);

    private final Region frame;
    private final Runnable moved;
    private final boolean gliding;
    private @Nullable BaseMap base;
    private @Nullable View wished;
    private @Nullable Timeline glide;
    private double zoomGoal = Viewport.MIN_ZOOM;
    private boolean placed;

    /**
     * @param frame as large as the map
     * @param moved told after every movement
     * @param gliding false when the system asks for reduced motion
     */
    MapCamera(Region frame, boolean gliding, Runnable moved) {
        this.frame = frame;
        this.gliding = gliding;
        this.moved = moved;
    }

    /** Takes over a new base map and brings it to where the old one was. */
    void attach(BaseMap fresh) {
        var former = placed ? view() : wished;
        base = fresh;
        if (former != null) {
            show(former);
        }
        fresh.sceneProperty().subscribe(scene -> showWished());
    }

    Viewport viewport() {
        var map = base;
        return map == null
                ? new Viewport(0, 0, Viewport.worldSize(zoomGoal), frame.getWidth(), frame.getHeight())
                : new Viewport(
                        map.getTranslateX(),
                        map.getTranslateY(),
                        Viewport.worldSize(map.zoom().get()),
                        frame.getWidth(),
                        frame.getHeight());
    }

    View view() {
        return new View(viewport().centre(), zoomGoal);
    }

    /** True once somebody said where to look. */
    boolean isPlaced() {
        return placed || wished != null;
    }

    /** True once the map is on the screen and somebody said where to look. */
    boolean isReady() {
        return placed && wished == null && frame.getWidth() > 0;
    }

    /** Goes there at once; before the map has a size, as soon as it has. */
    void show(View view) {
        stopGlide();
        zoomGoal = Math.clamp(view.zoom(), Viewport.MIN_ZOOM, Viewport.MAX_ZOOM);
        var map = base;
        if (map == null || map.getScene() == null || frame.getWidth() <= 0) {
            wished = view;
            return;
        }
        wished = null;
        placed = true;
        zoomTo(map, zoomGoal, 0, 0);
        var size = Viewport.worldSize(zoomGoal);
        place(
                map,
                frame.getWidth() / 2 - view.centre().x() * size,
                frame.getHeight() / 2 - view.centre().y() * size);
    }

    /** Call when the frame got a size or another one: keeps the centre. */
    void resized(double oldWidth, double oldHeight) {
        if (wished != null) {
            showWished();
        } else if (placed && oldWidth > 0) {
            panBy((frame.getWidth() - oldWidth) / 2, (frame.getHeight() - oldHeight) / 2);
        }
    }

    private void showWished() {
        if (wished != null) {
            show(wished);
        }
    }

    void panBy(double dx, double dy) {
        var map = base;
        if (map != null) {
            place(map, map.getTranslateX() + dx, map.getTranslateY() + dy);
        }
    }

    /** Goes whole levels in or out; the place under the pointer stays there. */
    void zoomBy(int levels, double x, double y) {
        var map = base;
        if (map == null) {
            return;
        }
        var goal = Math.clamp(zoomGoal + levels, Viewport.MIN_ZOOM, Viewport.MAX_ZOOM);
        if (goal == zoomGoal) {
            return;
        }
        stopGlide();
        zoomGoal = goal;
        if (!gliding) {
            zoomTo(map, goal, x, y);
            return;
        }
        DoubleProperty zoom = new SimpleDoubleProperty(map.zoom().get());
        zoom.subscribe(value -> zoomTo(map, value.doubleValue(), x, y));
        var started = new Timeline(new KeyFrame(GLIDE, new KeyValue(zoom, goal)));
        glide = started;
        started.play();
    }

    private void stopGlide() {
        if (glide != null) {
            glide.stop();
        }
    }

    private void zoomTo(BaseMap map, double zoom, double x, double y) {
        map.zoom(zoom - map.zoom().get(), x, y);
        moved.run();
    }

    private void place(BaseMap map, double x, double y) {
        map.setTranslateX(Math.rint(x));
        map.setTranslateY(Math.rint(y));
        map.moveX(0); // marks it dirty
        moved.run();
    }
}
