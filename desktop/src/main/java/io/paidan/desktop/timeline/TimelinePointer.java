package io.paidan.desktop.timeline;

import javafx.animation.PauseTransition;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** What mouse, wheel and keys do to the timeline: select, scroll, pan, zoom, and tell of the bar under the pointer. */
final class TimelinePointer {

    private static final double NOTCH = 40;
    private static final double ZOOM_A_NOTCH = 1.2;
    private static final Duration DWELL = Duration.millis(450);

    private final TimelineCanvas canvas;
    private final TimelineViewModel model;
    private final BarTip tip;
    private final Tooltip tooltip = new Tooltip();
    private final PauseTransition dwell = new PauseTransition(DWELL);
    private @Nullable VisitBar under;
    private double pannedFrom = Double.NaN;

    TimelinePointer(TimelineCanvas canvas, TimelineViewModel model, BarTip tip) {
        this.canvas = canvas;
        this.model = model;
        this.tip = tip;
        tooltip.getStyleClass().add("timeline-tip");
        canvas.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::pan);
        canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::move);
        canvas.addEventHandler(MouseEvent.MOUSE_EXITED, event -> forget());
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void scroll(ScrollEvent event) {
        var axis = canvas.axisProperty().get();
        if (axis == null) {
            return;
        }
        forget();
        var overHeader = event.getY() < canvas.headerHeight();
        if (event.isControlDown()) {
            zoom(Math.pow(ZOOM_A_NOTCH, event.getDeltaY() / NOTCH), event.getX() - canvas.nameWidth());
        } else if (overHeader) {
            canvas.show(axis.panned(-event.getDeltaY() - event.getDeltaX()));
        } else {
            canvas.show(axis.panned(-event.getDeltaX()));
            canvas.scrollTo(canvas.viewport().scroll() - event.getDeltaY());
        }
        event.consume();
    }

    private void zoom(double factor, double x) {
        var axis = canvas.axisProperty().get();
        if (axis != null) {
            canvas.show(axis.zoomed(factor, Math.max(0, x)));
        }
    }

    private void press(MouseEvent event) {
        canvas.requestFocus();
        forget();
        var onNothing = canvas.barAt(event.getX(), event.getY()).isEmpty() && event.getX() > canvas.nameWidth();
        pannedFrom = onNothing && event.getButton() == MouseButton.PRIMARY ? event.getX() : Double.NaN;
    }

    private void pan(MouseEvent event) {
        var axis = canvas.axisProperty().get();
        if (axis != null && !Double.isNaN(pannedFrom)) {
            canvas.show(axis.panned(pannedFrom - event.getX()));
            pannedFrom = event.getX();
        }
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            canvas.barAt(event.getX(), event.getY())
                    .ifPresentOrElse(
                            model::select,
                            () -> canvas.rowAt(event.getY())
                                    .filter(row -> event.getX() < canvas.nameWidth())
                                    .ifPresent(model::select));
        }
    }

    private void move(MouseEvent event) {
        var bar = canvas.barAt(event.getX(), event.getY()).orElse(null);
        var name =
                event.getX() < canvas.nameWidth() && canvas.rowAt(event.getY()).isPresent();
        canvas.setCursor(
                bar == null ? name ? Cursor.HAND : Cursor.DEFAULT : bar.isMovable() ? Cursor.OPEN_HAND : Cursor.HAND);
        if (bar == null || !bar.equals(under)) {
            forget();
            under = bar;
            if (bar != null) {
                dwell.setOnFinished(done -> show(bar, event.getScreenX(), event.getScreenY()));
                dwell.playFromStart();
            }
        }
    }

    private void show(VisitBar bar, double screenX, double screenY) {
        if (!model.hand().isHolding() && canvas.getScene() != null) {
            tooltip.setText(tip.text(bar));
            tooltip.show(canvas, screenX + canvas.px(12), screenY + canvas.px(16));
        }
    }

    /** Takes the tip away. */
    void forget() {
        dwell.stop();
        tooltip.hide();
        under = null;
    }

    private void key(KeyEvent event) {
        var axis = canvas.axisProperty().get();
        if (axis == null || event.isShortcutDown()) {
            return;
        }
        var middle = canvas.chartWidth() / 2;
        switch (event.getCode()) {
            case LEFT -> canvas.show(axis.panned(-canvas.px(120)));
            case RIGHT -> canvas.show(axis.panned(canvas.px(120)));
            case UP -> canvas.scrollTo(canvas.viewport().scroll() - canvas.px(34));
            case DOWN -> canvas.scrollTo(canvas.viewport().scroll() + canvas.px(34));
            case PLUS, ADD, EQUALS -> zoom(ZOOM_A_NOTCH, middle);
            case MINUS, SUBTRACT -> zoom(1 / ZOOM_A_NOTCH, middle);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
