package io.paidan.desktop.timeline;

import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.workorder.Urgency;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.paint.Color;

/** Draws the header with the hours, the line of now, and the deadline of the marked order. Its y = 0 is the header's. */
final class RulerPainter {

    private final TimelineFrame frame;
    private final double header;
    private final double covered;

    /** @param covered by the buttons at the right of the header */
    RulerPainter(TimelineFrame frame, double header, double covered) {
        this.frame = frame;
        this.header = header;
        this.covered = covered;
    }

    void paint(List<TimeTick> ticks) {
        var g = frame.g();
        g.setFill(frame.palette().panel());
        g.fillRect(0, 0, frame.width(), header);
        g.setFill(frame.palette().line());
        g.fillRect(0, header - 1, frame.width(), 1);
        ticks.forEach(this::paintTick);
        frame.model().markedOrder().ifPresent(this::paintDeadline);
        paintNow();
    }

    private void paintTick(TimeTick tick) {
        var x = frame.x(tick.at());
        var text = tick.startsDay()
                ? frame.clockface()
                        .day(LocalDate.ofInstant(tick.at(), frame.model().zone()))
                : frame.clockface().time(tick.at());
        var font = tick.startsDay() ? frame.fonts().smallBold() : frame.fonts().small();
        var width = frame.fit().width(text, font);
        if (Math.abs(x + width / 2 - frame.x(frame.model().now())) > width / 2 + frame.px(24)) {
            frame.g()
                    .setFill(
                            tick.startsDay()
                                    ? frame.palette().ink2()
                                    : frame.palette().ink3());
            frame.write(text, font, x + frame.px(4), header / 2 + frame.px(5));
        }
    }

    private void paintNow() {
        var x = Math.rint(frame.x(frame.model().now()));
        if (x < 0 || x > frame.width()) {
            return;
        }
        var g = frame.g();
        var text = frame.clockface().time(frame.model().now());
        var font = frame.fonts().smallBold();
        var width = frame.fit().width(text, font) + frame.px(12);
        var height = frame.px(18);
        var middle = header / 2 + frame.px(5);
        g.setFill(frame.palette().red());
        g.fillRect(x - frame.px(0.75), middle, frame.px(1.5), frame.height() + header - middle);
        g.fillRoundRect(x - width / 2, middle - height / 2, width, height, height, height);
        g.setFill(frame.palette().panel());
        frame.write(text, font, x - width / 2 + frame.px(6), middle);
    }

    private void paintDeadline(WorkOrderSummary order) {
        var x = Math.rint(frame.x(order.dueAt())) + 0.5;
        if (x < 0 || x > frame.width()) {
            return;
        }
        var urgency = frame.model().urgency(order);
        var colour = colour(urgency);
        var g = frame.g();
        var text = urgency.shape() + " " + frame.clockface().time(order.dueAt());
        var font = frame.fonts().small();
        var width = frame.fit().width(text, font);
        var isCovered = x + width + frame.px(7) > frame.width() - covered;
        var left = isCovered ? Math.min(x, frame.width() - covered) - width - frame.px(3) : x + frame.px(3);
        g.setFill(frame.palette().panel());
        g.fillRect(left - frame.px(4), 1, width + frame.px(8), frame.px(16));
        g.setFill(colour);
        frame.write(text, font, left, frame.px(10));
        g.setStroke(colour);
        g.setLineWidth(1);
        g.setLineDashes(frame.px(2), frame.px(3));
        g.strokeLine(x, frame.px(4), x, frame.height() + header);
        g.setLineDashes();
    }

    private Color colour(Urgency urgency) {
        return switch (urgency) {
            case LATE -> frame.palette().red();
            case AT_RISK -> frame.palette().amber();
            case CALM -> frame.palette().ink2();
        };
    }
}
