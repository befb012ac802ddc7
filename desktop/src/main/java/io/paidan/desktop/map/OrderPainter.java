package io.paidan.desktop.map;

import io.paidan.desktop.workorder.Urgency;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Paints orders: ◆ late, ▲ at risk, ● calm, a numbered circle for several. */
final class OrderPainter {

    static final double REACH = 9;
    private static final double CLUSTER_RADIUS = 12;
    private static final double[] SOLID = {};

    private final GraphicsContext g;
    private final Ink ink;

    OrderPainter(GraphicsContext g, Ink ink) {
        this.g = g;
        this.ink = ink;
    }

    void pin(OrderPin pin, double x, double y) {
        var size = ink.px(pin.waiting() ? REACH : REACH * 0.72);
        g.setFill(
                pin.urgency() == Urgency.CALM && !pin.waiting() ? ink.palette().grey() : ink.of(pin.urgency()));
        g.setStroke(ink.palette().panel());
        g.setLineWidth(ink.px(3));
        shape(pin.urgency(), x, y, size);
        if (pin.pending()) {
            ring(x, y, size + ink.px(5), ink.palette().ink2(), true);
        }
    }

    void cluster(OrderCluster cluster, double x, double y) {
        var radius = ink.px(CLUSTER_RADIUS);
        g.setFill(Color.gray(0, 0.16));
        g.fillOval(x - radius - 1, y - radius, 2 * radius + 2, 2 * radius + 2);
        g.setFill(ink.palette().panel());
        g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        ring(x, y, radius, ink.of(cluster.urgency()), false);
        g.setFont(ink.bold());
        g.setFill(cluster.urgency() == Urgency.CALM ? ink.palette().ink() : ink.of(cluster.urgency()));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(Integer.toString(cluster.pins().size()), x, y);
    }

    void picked(double x, double y) {
        ring(x, y, ink.px(REACH + 6), ink.palette().accent(), false);
    }

    private void ring(double x, double y, double radius, Color colour, boolean dashed) {
        g.setStroke(colour);
        g.setLineWidth(ink.px(2));
        g.setLineDashes(dashed ? new double[] {ink.px(3), ink.px(3)} : SOLID);
        g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
        g.setLineDashes(SOLID);
    }

    private void shape(Urgency urgency, double x, double y, double size) {
        switch (urgency) {
            case LATE -> polygon(new double[] {x, x + size, x, x - size}, new double[] {y - size, y, y + size, y});
            case AT_RISK ->
                polygon(
                        new double[] {x, x + size, x - size},
                        new double[] {y - size * 0.95, y + size * 0.75, y + size * 0.75});
            case CALM -> {
                var r = size * 0.72;
                g.strokeOval(x - r, y - r, 2 * r, 2 * r);
                g.fillOval(x - r, y - r, 2 * r, 2 * r);
            }
        }
    }

    private void polygon(double[] xs, double[] ys) {
        g.strokePolygon(xs, ys, xs.length);
        g.fillPolygon(xs, ys, xs.length);
    }
}
