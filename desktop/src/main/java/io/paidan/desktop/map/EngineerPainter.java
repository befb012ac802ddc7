package io.paidan.desktop.map;

import io.paidan.desktop.engineer.EngineerState;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Paints engineers as discs with the family name's sign, and the chips beside them while an order is in the hand. */
final class EngineerPainter {

    static final double RADIUS = 13;
    private static final double CHIP_HEIGHT = 22;
    private static final double DIMMED = 0.5;

    private final GraphicsContext g;
    private final Ink ink;

    EngineerPainter(GraphicsContext g, Ink ink) {
        this.g = g;
        this.ink = ink;
    }

    void disc(EngineerMarker engineer, double x, double y, boolean dimmed) {
        g.setGlobalAlpha(dimmed ? DIMMED : 1);
        var radius = ink.px(RADIUS);
        var colour = ink.of(engineer.state());
        if (engineer.headingDegrees() != null && engineer.state() == EngineerState.EN_ROUTE) {
            arrow(x, y, radius, engineer.headingDegrees(), colour);
        }
        g.setFill(Color.gray(0, 0.18));
        g.fillOval(x - radius - 1, y - radius, 2 * radius + 2, 2 * radius + 3);
        g.setFill(ink.palette().panel());
        g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        var inner = radius - ink.px(1.5);
        g.setFill(colour);
        g.fillOval(x - inner, y - inner, 2 * inner, 2 * inner);
        if (engineer.state() == EngineerState.STALE) {
            g.setStroke(ink.palette().ink2());
            g.setLineWidth(ink.px(1.5));
            g.setLineDashes(ink.px(3), ink.px(3));
            g.strokeOval(x - radius - 1, y - radius - 1, 2 * radius + 2, 2 * radius + 2);
            g.setLineDashes();
        }
        g.setFill(ink.palette().panel());
        g.setFont(ink.bold());
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(engineer.sign(), x, y);
        g.setGlobalAlpha(1);
    }

    void ring(double x, double y) {
        var radius = ink.px(RADIUS + 4);
        g.setStroke(ink.palette().accent());
        g.setLineWidth(ink.px(2));
        g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /** How large the chip of this text is beside its disc. */
    Declutter.Box chipSize(DragChip chip) {
        var badge = chip.rank() > 0 ? ink.px(22) : 0;
        var width = ink.px(20) + badge + ink.width(chip.text(), chip.rank() > 0 ? ink.bold() : ink.small());
        return new Declutter.Box(0, 0, width, ink.px(CHIP_HEIGHT));
    }

    void chip(DragChip chip, Declutter.Box box, boolean hovered) {
        var p = ink.palette();
        var fit = chip.rank() > 0;
        g.setGlobalAlpha(fit ? 1 : 0.8);
        g.setFill(Color.gray(0, 0.14));
        round(box.x() - 1, box.y(), box.width() + 2, box.height() + 2);
        g.setFill(fit ? p.panel() : p.greyBg());
        round(box.x(), box.y(), box.width(), box.height());
        if (hovered) {
            g.setStroke(fit ? p.accent() : p.red());
            g.setLineWidth(ink.px(1.5));
            g.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), box.height(), box.height());
        }
        var middle = box.y() + box.height() / 2;
        var left = box.x() + ink.px(10);
        g.setTextBaseline(VPos.CENTER);
        if (fit) {
            var r = ink.px(8.5);
            var centre = box.x() + ink.px(8) + r;
            g.setFill(p.accent());
            g.fillOval(centre - r, middle - r, 2 * r, 2 * r);
            g.setFill(p.panel());
            g.setFont(ink.smallBold());
            g.setTextAlign(TextAlignment.CENTER);
            g.fillText(Integer.toString(chip.rank()), centre, middle);
            left = centre + r + ink.px(6);
        }
        g.setFill(fit ? p.ink() : p.ink2());
        g.setFont(fit ? ink.bold() : ink.small());
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(chip.text(), left, middle);
        g.setGlobalAlpha(1);
    }

    private void round(double x, double y, double width, double height) {
        g.fillRoundRect(x, y, width, height, height, height);
    }

    private void arrow(double x, double y, double radius, double degrees, Color colour) {
        g.save();
        g.translate(x, y);
        g.rotate(degrees);
        g.setFill(colour);
        g.setStroke(ink.palette().panel());
        g.setLineWidth(ink.px(1.5));
        var half = ink.px(5.5);
        double[] xs = {-half, 0, half};
        double[] ys = {-radius + ink.px(1), -radius - ink.px(7), -radius + ink.px(1)};
        g.strokePolygon(xs, ys, 3);
        g.fillPolygon(xs, ys, 3);
        g.restore();
    }
}
