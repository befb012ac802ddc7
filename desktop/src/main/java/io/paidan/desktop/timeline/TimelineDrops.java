package io.paidan.desktop.timeline;

import io.paidan.desktop.dispatch.Dispatching;
import io.paidan.desktop.dispatch.DragSession;
import io.paidan.desktop.dispatch.DragSource;
import io.paidan.desktop.dispatch.OrderDrag;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;

/** Drag and drop of orders: a bar out of the timeline, any order onto one of its rows. */
final class TimelineDrops {

    private final TimelineCanvas canvas;
    private final TimelineHand hand;

    TimelineDrops(TimelineCanvas canvas, TimelineViewModel model) {
        this.canvas = canvas;
        this.hand = model.hand();
        canvas.addEventHandler(MouseEvent.DRAG_DETECTED, event -> pickUp(event, model.dispatching()));
        canvas.addEventHandler(DragEvent.DRAG_OVER, this::over);
        canvas.addEventHandler(DragEvent.DRAG_EXITED, event -> hand.leave());
        canvas.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    /** A bar whose engineer has set out stays where it is. */
    private void pickUp(MouseEvent event, Dispatching dispatching) {
        canvas.barAt(event.getX(), event.getY())
                .filter(bar -> bar.isMovable() && event.getButton() == MouseButton.PRIMARY)
                .ifPresent(bar -> {
                    OrderDrag.start(canvas, bar.order().id(), DragSource.TIMELINE, dispatching);
                    event.consume();
                });
    }

    private void over(DragEvent event) {
        if (!event.getDragboard().hasContent(DragSession.ORDER)) {
            return;
        }
        scrollAtEdge(event.getY());
        canvas.rowAt(event.getY())
                .ifPresentOrElse(
                        row -> {
                            event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
                            hand.moveOver(row, canvas.timeAt(event.getX()).orElse(null));
                        },
                        hand::leave);
        event.consume();
    }

    private void dropped(DragEvent event) {
        var row = canvas.rowAt(event.getY());
        row.ifPresent(on -> hand.drop(on, canvas.timeAt(event.getX()).orElse(null)));
        event.setDropCompleted(row.isPresent());
        event.consume();
    }

    private void scrollAtEdge(double y) {
        var edge = canvas.px(16);
        if (y > canvas.getHeight() - edge) {
            canvas.scrollTo(canvas.viewport().scroll() + canvas.px(8));
        } else if (y > canvas.headerHeight() && y < canvas.headerHeight() + edge) {
            canvas.scrollTo(canvas.viewport().scroll() - canvas.px(8));
        }
    }
}
