package io.paidan.desktop.map;

import io.paidan.desktop.dispatch.DragSession;
import io.paidan.desktop.dispatch.DragSource;
import io.paidan.desktop.dispatch.OrderDrag;
import io.paidan.desktop.map.MapLayers.Hit;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Dragging orders onto engineers, from anywhere or from their pins, and engineers onto orders. */
final class MapDrag {

    /** How an engineer's id travels on the Dragboard. */
    private static final DataFormat ENGINEER = new DataFormat("application/x-paidan-engineer");

    private static final double SNAP = 34;

    private final Region area;
    private final MapLayers layers;
    private final MapGestures gestures;
    private final LiveMapViewModel model;
    private @Nullable UUID engineerInHand;

    MapDrag(Region area, MapLayers layers, MapGestures gestures, LiveMapViewModel model) {
        this.area = area;
        this.layers = layers;
        this.gestures = gestures;
        this.model = model;
        area.addEventHandler(MouseEvent.DRAG_DETECTED, this::pickUp);
        area.addEventHandler(DragEvent.DRAG_OVER, this::over);
        area.addEventHandler(DragEvent.DRAG_EXITED, event -> leave());
        area.addEventHandler(DragEvent.DRAG_DROPPED, this::drop);
        area.addEventHandler(DragEvent.DRAG_DONE, event -> putDown());
    }

    private void pickUp(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        switch (gestures.pressed().orElse(null)) {
            case Hit.Order(var pin) -> OrderDrag.start(area, pin.id(), DragSource.MAP, model.dispatching());
            case Hit.Engineer(var engineer) -> {
                engineerInHand = engineer.id();
                area.startDragAndDrop(TransferMode.MOVE)
                        .setContent(Map.of(ENGINEER, engineer.id().toString()));
            }
            case Hit.Cluster _ -> {
                return;
            }
            case null -> {
                return;
            }
        }
        event.consume();
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasContent(DragSession.ORDER)) {
            overEngineers(event);
        } else if (engineerInHand != null) {
            overOrders(engineerInHand, event);
        }
    }

    private void overEngineers(DragEvent event) {
        var session = model.sessionProperty().get();
        if (session == null) {
            return;
        }
        var engineer = layers.engineerNear(event.getX(), event.getY(), SNAP).map(EngineerMarker::id);
        session.hoveredProperty().set(engineer.orElse(null));
        if (engineer.isPresent()) {
            event.acceptTransferModes(TransferMode.MOVE);
        }
        event.consume();
    }

    private void overOrders(UUID engineerId, DragEvent event) {
        var under = layers.orders().find(event.getX(), event.getY(), layers.viewport());
        if (under.isEmpty() || !under.get().isSingle()) {
            leave();
            event.consume();
            return;
        }
        var orderId = under.get().first().id();
        if (!model.dispatching().mayAssign(orderId)) {
            leave();
            event.consume();
            return;
        }
        var session = model.sessionProperty().get();
        if (session == null || !session.orderId().equals(orderId)) {
            session = model.dispatching().begin(orderId, DragSource.MAP);
        }
        if (!Objects.equals(session.hoveredProperty().get(), engineerId)) {
            session.hoveredProperty().set(engineerId);
        }
        event.acceptTransferModes(TransferMode.MOVE);
        event.consume();
    }

    private void leave() {
        var session = model.sessionProperty().get();
        if (session == null) {
            return;
        }
        if (engineerInHand == null) {
            session.hoveredProperty().set(null);
        } else {
            session.cancel();
        }
    }

    private void drop(DragEvent event) {
        var session = model.sessionProperty().get();
        var engineerId = session == null ? null : session.hoveredProperty().get();
        if (session != null && engineerId != null) {
            session.drop(engineerId, null);
            event.setDropCompleted(true);
        }
        event.consume();
    }

    private void putDown() {
        if (engineerInHand != null) {
            leave();
            engineerInHand = null;
        }
    }
}
