package io.paidan.desktop.map;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;

/** The open orders. Those of one place fan out when their circle is clicked. */
final class OrderLayer extends CanvasLayer {

    private static final double CLUSTER_REACH = 15;
    private static final double GRASP = 14;

    private final LiveMapViewModel model;
    private final MapShown shown;
    private final Supplier<Ink> ink;
    private List<OrderCluster> clusters = List.of();
    private double clusteredZoom = -1;
    private long clusteredRevision = -1;
    private @Nullable UUID clusteredAlone;
    private @Nullable FanOut fanOut;

    OrderLayer(MapCamera camera, LiveMapViewModel model, MapShown shown, Supplier<Ink> ink) {
        super(camera);
        this.model = model;
        this.shown = shown;
        this.ink = ink;
    }

    /** Gathers anew with the next painting; call when other orders are to be shown. */
    void regather() {
        clusteredRevision = -1;
        redraw();
    }

    void openFan(OrderCluster cluster) {
        fanOut = new FanOut(cluster);
        redraw();
    }

    void closeFan() {
        if (fanOut != null) {
            fanOut = null;
            redraw();
        }
    }

    /** The cluster or single pin under the hand. */
    Optional<OrderCluster> find(double x, double y, Viewport viewport) {
        var paper = ink.get();
        if (fanOut != null) {
            var fanned = fanOut.find(x, y, viewport, paper);
            if (fanned.isPresent()) {
                return fanned.map(pin -> new OrderCluster(pin.at(), List.of(pin)));
            }
        }
        var grasp = paper.px(GRASP);
        return gathered(viewport).stream()
                .filter(cluster -> distance(cluster, x, y, viewport) <= grasp)
                .min(Comparator.comparingDouble(cluster -> distance(cluster, x, y, viewport)));
    }

    @Override
    protected void paint(GraphicsContext g, Viewport viewport) {
        var paper = ink.get();
        var painter = new OrderPainter(g, paper);
        var picked = emphasised();
        for (var cluster : gathered(viewport).reversed()) {
            if (!viewport.shows(cluster.at(), paper.px(30)) || isFanned(cluster)) {
                continue;
            }
            var x = viewport.x(cluster.at());
            var y = viewport.y(cluster.at());
            if (cluster.isSingle()) {
                painter.pin(cluster.first(), x, y);
            } else {
                painter.cluster(cluster, x, y);
            }
        }
        if (fanOut != null) {
            fanOut.paint(g, painter, viewport, paper);
        }
        if (picked != null) {
            model.findPin(picked).filter(pin -> viewport.shows(pin.at(), 0)).ifPresent(pin -> {
                var at = fanOut == null ? null : fanOut.place(pin.id(), viewport, paper);
                var x = at == null ? viewport.x(pin.at()) : at.getX();
                var y = at == null ? viewport.y(pin.at()) : at.getY();
                painter.picked(x, y);
                painter.pin(pin, x, y);
            });
        }
    }

    private boolean isFanned(OrderCluster cluster) {
        return fanOut != null && fanOut.holds(cluster.first().id());
    }

    private @Nullable UUID emphasised() {
        var session = model.sessionProperty().get();
        return session != null ? session.orderId() : model.selection().orderId().orElse(null);
    }

    private List<OrderCluster> gathered(Viewport viewport) {
        var zoom = Math.rint(viewport.zoom());
        var revision = model.pinsRevisionProperty().get();
        var alone = emphasised();
        if (zoom != clusteredZoom || revision != clusteredRevision || !Objects.equals(alone, clusteredAlone)) {
            clusters = OrderClusters.gather(
                    shown.of(model.pins(), alone), zoom, ink.get().px(CLUSTER_REACH), alone);
            clusteredZoom = zoom;
            clusteredRevision = revision;
            clusteredAlone = alone;
        }
        return clusters;
    }

    private static double distance(OrderCluster cluster, double x, double y, Viewport viewport) {
        return Math.hypot(viewport.x(cluster.at()) - x, viewport.y(cluster.at()) - y);
    }
}
