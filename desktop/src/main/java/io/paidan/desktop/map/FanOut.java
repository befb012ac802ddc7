package io.paidan.desktop.map;

import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import javafx.geometry.Point2D;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;

/** Orders of one place spread out on a circle around it, each reachable by the hand. */
final class FanOut {

    private static final double PER_PIN = 26;
    private static final double LEAST_RADIUS = 34;

    private final OrderCluster cluster;

    FanOut(OrderCluster cluster) {
        this.cluster = cluster;
    }

    boolean holds(UUID orderId) {
        return cluster.pins().stream().anyMatch(pin -> pin.id().equals(orderId));
    }

    Optional<OrderPin> find(double x, double y, Viewport viewport, Ink ink) {
        return cluster.pins().stream()
                .filter(pin -> distance(pin, x, y, viewport, ink) <= ink.px(PER_PIN / 2))
                .min(Comparator.comparingDouble(pin -> distance(pin, x, y, viewport, ink)));
    }

    /** Where a pin of it is shown; null when it is not in it. */
    @Nullable
    Point2D place(UUID orderId, Viewport viewport, Ink ink) {
        for (int i = 0; i < cluster.pins().size(); i++) {
            if (cluster.pins().get(i).id().equals(orderId)) {
                return place(i, viewport, ink);
            }
        }
        return null;
    }

    void paint(GraphicsContext g, OrderPainter painter, Viewport viewport, Ink ink) {
        var x = viewport.x(cluster.at());
        var y = viewport.y(cluster.at());
        g.setStroke(ink.palette().ink2());
        g.setLineWidth(ink.px(1));
        for (int i = 0; i < cluster.pins().size(); i++) {
            var at = place(i, viewport, ink);
            g.strokeLine(x, y, at.getX(), at.getY());
        }
        for (int i = 0; i < cluster.pins().size(); i++) {
            var at = place(i, viewport, ink);
            painter.pin(cluster.pins().get(i), at.getX(), at.getY());
        }
    }

    private Point2D place(int index, Viewport viewport, Ink ink) {
        var count = cluster.pins().size();
        var radius = Math.max(ink.px(LEAST_RADIUS), count * ink.px(PER_PIN) / (2 * Math.PI));
        var angle = 2 * Math.PI * index / count - Math.PI / 2;
        return new Point2D(
                viewport.x(cluster.at()) + radius * Math.cos(angle),
                viewport.y(cluster.at()) + radius * Math.sin(angle));
    }

    private double distance(OrderPin pin, double x, double y, Viewport viewport, Ink ink) {
        var at = place(pin.id(), viewport, ink);
        return at == null ? Double.POSITIVE_INFINITY : at.distance(x, y);
    }
}
