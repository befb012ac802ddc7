package io.paidan.desktop.map;

import com.gluonhq.maps.MapLayer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/** A layer painted on one canvas as large as the map, at most once a pulse and only when something changed. */
abstract class CanvasLayer extends MapLayer {

    private final MapCamera camera;
    private final Canvas canvas = new Canvas();

    CanvasLayer(MapCamera camera) {
        this.camera = camera;
        setManaged(false);
        setMouseTransparent(true);
        getChildren().add(canvas);
    }

    /** Paints anew with the next pulse. */
    final void redraw() {
        markDirty();
    }

    @Override
    protected final void layoutLayer() {
        var viewport = camera.viewport();
        canvas.setWidth(viewport.width());
        canvas.setHeight(viewport.height());
        var graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, viewport.width(), viewport.height());
        if (camera.isReady()) {
            paint(graphics, viewport);
        }
    }

    protected abstract void paint(GraphicsContext graphics, Viewport viewport);
}
