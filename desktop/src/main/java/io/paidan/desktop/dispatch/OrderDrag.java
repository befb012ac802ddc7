package io.paidan.desktop.dispatch;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;

/** Picks an order up by the mouse, the same way from the list, the map and the timeline. */
public final class OrderDrag {

    /** What is in the hand is drawn by {@link HandChip}; the system's own picture of it is put out of sight. */
    private static final WritableImage NO_IMAGE = new WritableImage(1, 1);

    private static final double OUT_OF_SIGHT = 10_000;

    private OrderDrag() {}

    /**
     * Makes a node a source of orders.
     *
     * @param underTheMouse the order to pick up, asked when a drag begins
     */
    public static void install(
            Node node, DragSource source, Dispatching dispatching, Supplier<Optional<UUID>> underTheMouse) {
        node.addEventHandler(MouseEvent.DRAG_DETECTED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                underTheMouse.get().ifPresent(orderId -> {
                    start(node, orderId, source, dispatching);
                    event.consume();
                });
            }
        });
    }

    /**
     * Picks an order up, unless the user may not give it to anybody; call it while handling
     * {@link MouseEvent#DRAG_DETECTED}. What is not dropped is cancelled.
     */
    public static void start(Node node, UUID orderId, DragSource source, Dispatching dispatching) {
        if (!dispatching.mayPickUp(orderId)) {
            return;
        }
        var board = node.startDragAndDrop(TransferMode.MOVE);
        board.setContent(Map.of(DragSession.ORDER, orderId.toString()));
        board.setDragView(NO_IMAGE, OUT_OF_SIGHT, OUT_OF_SIGHT);
        var session = dispatching.begin(orderId, source);
        node.addEventHandler(DragEvent.DRAG_DONE, new EventHandler<DragEvent>() {
            @Override
            public void handle(DragEvent done) {
                node.removeEventHandler(DragEvent.DRAG_DONE, this);
                session.cancel();
            }
        });
    }
}
