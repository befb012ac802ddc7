package io.paidan.desktop.timeline;

import java.util.List;

/** Draws what lies under the bars: rows, working time, hours. */
final class RowsPainter {

    private RowsPainter() {}

    static void paint(TimelineFrame frame, List<TimeTick> ticks) {
        var viewport = frame.viewport();
        for (var i = viewport.first(); i < viewport.end(); i++) {
            var top = viewport.y(i);
            var height = viewport.layout().height(i);
            switch (viewport.lines().get(i)) {
                case TimelineLine.Group _ -> paintGroup(frame, top, height);
                case TimelineLine.Row row -> paintRow(frame, row, top, height);
            }
            frame.g().setFill(frame.palette().lineSoft());
            frame.g().fillRect(0, top + height - 1, frame.width(), 1);
        }
        paintHours(frame, ticks);
        for (var i = viewport.first(); i < viewport.end(); i++) {
            if (viewport.lines().get(i) instanceof TimelineLine.Row row) {
                paintBreaks(frame, row, viewport.y(i), viewport.layout().height(i));
            }
        }
    }

    private static void paintGroup(TimelineFrame frame, double top, double height) {
        frame.g().setFill(frame.palette().bg());
        frame.g().fillRect(0, top, frame.width(), height);
    }

    private static void paintRow(TimelineFrame frame, TimelineLine.Row row, double top, double height) {
        var g = frame.g();
        var lit = frame.model().hand().isOver(row) || frame.model().isSelected(row);
        if (lit) {
            g.setFill(frame.palette().accentBg());
            g.fillRect(0, top, frame.width(), height);
        }
        g.setFill(frame.palette().greyBg());
        double from = 0;
        for (var shift : row.engineer().shifts()) {
            fill(frame, from, frame.x(shift.start()), top, height);
            from = frame.x(shift.end());
        }
        fill(frame, from, frame.width(), top, height);
    }

    private static void fill(TimelineFrame frame, double from, double to, double top, double height) {
        var left = Math.max(0, from);
        var right = Math.min(frame.width(), to);
        if (right > left) {
            frame.g().fillRect(left, top, right - left, height);
        }
    }

    private static void paintHours(TimelineFrame frame, List<TimeTick> ticks) {
        var bottom = Math.min(
                frame.height(),
                frame.viewport().layout().height() - frame.viewport().scroll());
        for (var tick : ticks) {
            frame.g()
                    .setFill(
                            tick.startsDay()
                                    ? frame.palette().ink3()
                                    : frame.palette().lineSoft());
            frame.g().fillRect(Math.rint(frame.x(tick.at())), 0, 1, bottom);
        }
    }

    private static void paintBreaks(TimelineFrame frame, TimelineLine.Row row, double top, double height) {
        for (var shift : row.engineer().shifts()) {
            var from = shift.breakStart();
            var to = shift.breakEnd();
            if (from != null && to != null && frame.isInSight(from, to)) {
                paintBreak(frame, row, frame.x(from), frame.x(to), top, height);
            }
        }
    }

    private static void paintBreak(
            TimelineFrame frame, TimelineLine.Row row, double left, double right, double top, double height) {
        var g = frame.g();
        var inset = frame.px(6);
        g.setGlobalAlpha(frame.alpha(row));
        g.setStroke(frame.palette().line());
        g.setLineWidth(1);
        g.setLineDashes(frame.px(3), frame.px(3));
        g.strokeRoundRect(left + 0.5, top + inset, right - left - 1, height - 2 * inset, frame.px(6), frame.px(6));
        g.setLineDashes();
        g.setFill(frame.palette().ink3());
        var font = frame.fonts().small();
        var label = frame.texts().get("timeline.break");
        var room = widestFree(frame, row, left, right);
        if (frame.fit().width(label, font) <= room.width() - frame.px(4)) {
            frame.write(
                    label, font, room.left() + (room.width() - frame.fit().width(label, font)) / 2, top + height / 2);
        }
        g.setGlobalAlpha(1);
    }

    /** A part of a row, in pixels. */
    private record Room(double left, double width) {}

    /** The widest part of a break that no visit and no drive will be painted over. */
    private static Room widestFree(TimelineFrame frame, TimelineLine.Row row, double left, double right) {
        var widest = new Room(left, 0);
        var free = left;
        for (var bar : row.bars()) {
            var from = frame.x(bar.start().minus(bar.visit().travel()));
            var to = frame.x(bar.end());
            if (to > left && from < right) {
                widest = wider(widest, new Room(free, from - free));
                free = Math.max(free, to);
            }
        }
        return wider(widest, new Room(free, right - free));
    }

    private static Room wider(Room a, Room b) {
        return b.width() > a.width() ? b : a;
    }
}
