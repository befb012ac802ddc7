package io.paidan.desktop.map;

import io.paidan.desktop.map.MapLayers.Hit;
import java.util.Optional;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/** Moving the map and picking on it, by mouse and by keys. Gluon's own handling is switched off. */
final class MapGestures {

    private static final double NOTCH = 40;
    private static final double KEY_STEP = 80;
    private static final double SEPARABLE_ZOOM = 17;

    private final Region area;
    private final MapCamera camera;
    private final MapLayers layers;
    private final LiveMapViewModel model;
    private final Runnable fit;
    private Optional<Hit> pressed = Optional.empty();
    private double lastX;
    private double lastY;
    private double scrolled;

    MapGestures(Region area, MapCamera camera, MapLayers layers, LiveMapViewModel model, Runnable fit) {
        this.area = area;
        this.camera = camera;
        this.layers = layers;
        this.model = model;
        this.fit = fit;
        area.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        area.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        area.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        area.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        area.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** What the mouse button went down on. */
    Optional<Hit> pressed() {
        return pressed;
    }

    private void press(MouseEvent event) {
        area.requestFocus();
        lastX = event.getX();
        lastY = event.getY();
        pressed = layers.find(lastX, lastY);
    }

    private void drag(MouseEvent event) {
        if (pressed.isPresent() || !event.isPrimaryButtonDown()) {
            return;
        }
        camera.panBy(event.getX() - lastX, event.getY() - lastY);
        lastX = event.getX();
        lastY = event.getY();
    }

    private void click(MouseEvent event) {
        if (!event.isStillSincePress() || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        switch (pressed.orElse(null)) {
            case Hit.Order(var pin) -> model.selection().pickOrder(pin.id());
            case Hit.Engineer(var engineer) -> model.selection().pickEngineer(engineer.id());
            case Hit.Cluster(var cluster) -> open(cluster);
            case null -> {
                layers.orders().closeFan();
                if (event.getClickCount() == 2) {
                    camera.zoomBy(1, event.getX(), event.getY());
                }
            }
        }
    }

    private void open(OrderCluster cluster) {
        var viewport = camera.viewport();
        if (cluster.isOnePlace() || viewport.zoom() >= SEPARABLE_ZOOM) {
            layers.orders().openFan(cluster);
            return;
        }
        camera.zoomBy(2, viewport.x(cluster.at()), viewport.y(cluster.at()));
    }

    private void scroll(ScrollEvent event) {
        scrolled += event.getDeltaY();
        var notches = (int) (scrolled / NOTCH);
        if (notches != 0) {
            scrolled -= notches * NOTCH;
            camera.zoomBy(Integer.signum(notches), event.getX(), event.getY());
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        var middleX = area.getWidth() / 2;
        var middleY = area.getHeight() / 2;
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> camera.zoomBy(1, middleX, middleY);
            case MINUS, SUBTRACT -> camera.zoomBy(-1, middleX, middleY);
            case DIGIT0, NUMPAD0 -> fit.run();
            case LEFT -> camera.panBy(KEY_STEP, 0);
            case RIGHT -> camera.panBy(-KEY_STEP, 0);
            case UP -> camera.panBy(0, KEY_STEP);
            case DOWN -> camera.panBy(0, -KEY_STEP);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
