package io.paidan.desktop.timeline;

import io.paidan.contract.dispatch.Delay;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;

/** Draws visits, the drives before them, what really happened, and ghosts. */
final class BarsPainter {

    private static final double INSET = 4;
    private static final double EDGE = 3;
    private static final double RADIUS = 4;
    private static final double PIN = 12;
    /** How much of a pin's own room is beside it: its shape is narrower than the square it stands in. */
    private static final double PIN_MARGIN = 2;

    private static final double PENDING_ALPHA = 0.35;
    /** How much stronger a bar's ground is on a row that is lit itself. */
    private static final double LIT = 0.09;

    private final TimelineFrame frame;

    BarsPainter(TimelineFrame frame) {
        this.frame = frame;
    }

    void paint() {
        frame.eachRow((row, top, height) -> row.bars().stream()
                .filter(bar -> frame.isInSight(bar.start().minus(bar.visit().travel()), lastOf(bar)))
                .forEach(bar -> paintBar(row, bar, top, height)));
        var viewport = frame.viewport();
        for (var ghost : frame.model().hand().ghosts()) {
            viewport.lineOf(ghost.engineerId())
                    .ifPresent(line -> paintGhost(
                            ghost, viewport.y(line), viewport.layout().height(line)));
        }
    }

    private void paintBar(TimelineLine.Row row, VisitBar bar, double top, double height) {
        var g = frame.g();
        var delay = frame.model().hand().delay(row, bar);
        var tone = delay.filter(Delay::isLate).isPresent() ? BarTone.LATE : bar.tone();
        var colours = ToneColours.of(tone, frame.palette());
        var ground = isLit(row) ? colours.ground().interpolate(colours.edge(), LIT) : colours.ground();
        var left = frame.x(delay.map(Delay::newStart).orElse(bar.start()));
        var width = Math.max(frame.px(EDGE), frame.axis().width(Duration.between(bar.start(), bar.end())));
        var y = top + frame.px(INSET);
        var barHeight = height - 2 * frame.px(INSET);
        g.setGlobalAlpha(frame.model().hand().isHolding(bar) ? PENDING_ALPHA : frame.alpha(row));
        drive(
                frame.palette().grey().interpolate(frame.palette().panel(), 0.3),
                left,
                bar.visit().travel(),
                top,
                height);
        g.setFill(ground);
        g.fillRoundRect(left, y, width, barHeight, frame.px(RADIUS) * 2, frame.px(RADIUS) * 2);
        g.setFill(colours.edge());
        g.fillRect(left, y, frame.px(EDGE), barHeight);
        happened(bar, colours.edge(), y + barHeight);
        window(bar, top, height);
        var middle = top + height / 2;
        var pin = bar.isPinned() ? pin(colours.text(), left, width, middle) : 0;
        label(frame.model().label(bar), font(bar), colours.text(), left + pin, width - pin, middle);
        if (frame.model().isSelected(bar)) {
            g.setStroke(colours.edge());
            g.setLineWidth(frame.px(1.5));
            g.strokeRoundRect(left, y, width, barHeight, frame.px(RADIUS) * 2, frame.px(RADIUS) * 2);
        }
        if (frame.model().isInAnothersHand(bar)) {
            dashes(frame.palette().ink2(), left, y, width, barHeight);
        }
        g.setGlobalAlpha(1);
    }

    private void dashes(Color colour, double left, double top, double width, double height) {
        var g = frame.g();
        g.setStroke(colour);
        g.setLineWidth(frame.px(1.5));
        g.setLineDashes(frame.px(4), frame.px(3));
        g.strokeRoundRect(left, top, width, height, frame.px(RADIUS) * 2, frame.px(RADIUS) * 2);
        g.setLineDashes();
    }

    /** Before the label, also where that has no room left; how far it moves the label. */
    private double pin(Color colour, double left, double width, double middle) {
        var from = Math.max(left, 0) + frame.px(EDGE + PIN_MARGIN);
        if (left + width - from < frame.px(PIN)) {
            return 0;
        }
        PinMark.paint(frame.g(), colour, from, middle, frame.px(PIN));
        return from + frame.px(PIN) - left - frame.px(EDGE + PIN_MARGIN);
    }

    private boolean isLit(TimelineLine.Row row) {
        return frame.model().hand().isOver(row) || frame.model().isSelected(row);
    }

    private Font font(VisitBar bar) {
        return frame.model().isSelected(bar)
                ? frame.fonts().labelBold()
                : frame.fonts().label();
    }

    private void paintGhost(Ghost ghost, double top, double height) {
        var g = frame.g();
        var accent = frame.palette().accent();
        var left = frame.x(ghost.start());
        var width = Math.max(frame.px(EDGE), frame.x(ghost.end()) - left);
        var y = top + frame.px(INSET);
        var barHeight = height - 2 * frame.px(INSET);
        drive(accent, left, ghost.travel(), top, height);
        g.setFill(frame.palette().accentBg().interpolate(accent, 0.22));
        g.fillRoundRect(left, y, width, barHeight, frame.px(RADIUS) * 2, frame.px(RADIUS) * 2);
        dashes(accent, left, y, width, barHeight);
        label(frame.model().label(ghost.order()), frame.fonts().labelBold(), accent, left, width, top + height / 2);
    }

    /** The drive that ends where the bar begins. */
    private void drive(Color colour, double barLeft, Duration travel, double top, double height) {
        var length = frame.axis().width(travel);
        if (length < 1) {
            return;
        }
        var g = frame.g();
        var thick = frame.px(4);
        g.setStroke(colour);
        g.setLineCap(StrokeLineCap.ROUND);
        g.setLineWidth(thick);
        var from = Math.min(barLeft - length + thick / 2, barLeft - thick / 2);
        g.strokeLine(from, top + height / 2, barLeft - thick / 2, top + height / 2);
        g.setLineCap(StrokeLineCap.BUTT);
    }

    /** A thin line under the bar from the real beginning to the real end, or to now. */
    private void happened(VisitBar bar, Color colour, double bottom) {
        var from = bar.visit().startedAt() != null
                ? bar.visit().startedAt()
                : bar.visit().arrivedAt();
        if (from != null) {
            var to = lastOf(bar);
            frame.g().setFill(colour);
            frame.g()
                    .fillRect(
                            frame.x(from),
                            bottom - frame.px(1),
                            Math.max(1, frame.x(to) - frame.x(from)),
                            frame.px(2.5));
        }
    }

    /** When a visit is or will be over as far as one sees now. */
    private Instant lastOf(VisitBar bar) {
        var ended = bar.visit().endedAt();
        if (ended != null) {
            return ended;
        }
        return bar.visit().arrivedAt() == null ? bar.end() : frame.model().now();
    }

    /** Brackets below the bar at the ends of the customer's time. */
    private void window(VisitBar bar, double top, double height) {
        var window = bar.order().window();
        if (window == null || bar.tone() == BarTone.DONE) {
            return;
        }
        var g = frame.g();
        var left = frame.x(window.start());
        var right = frame.x(window.end());
        var bottom = top + height - frame.px(2);
        var tick = frame.px(5);
        g.setFill(frame.palette().ink3());
        g.fillRect(left, bottom - tick, 1, tick);
        g.fillRect(right, bottom - tick, 1, tick);
        for (var x : List.of(left, right - frame.px(4))) {
            g.fillRect(x, bottom - 1, frame.px(4), 1);
        }
    }

    /** Begins inside the sight even when the bar begins left of it. */
    private void label(String text, Font font, Color colour, double left, double width, double middle) {
        var from = Math.max(left, 0) + frame.px(8);
        var room = left + width - frame.px(4) - from;
        if (room > frame.px(10)) {
            frame.g().setFill(colour);
            frame.write(frame.fit().fit(text, font, room), font, from, middle);
        }
    }
}
