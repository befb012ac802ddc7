package io.paidan.desktop.timeline;

import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.desktop.engineer.WorkingTime;
import java.time.LocalDate;
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
        for (var day : frame.days()) {
            frame.model().dayOf(row, day).ifPresent(his -> paintFree(frame, his.engineer(), day, top, height));
        }
    }

    private static void paintFree(
            TimelineFrame frame, EngineerSummary engineer, LocalDate day, double top, double height) {
        var from = frame.x(day);
        for (var working : WorkingTime.of(engineer)) {
            fill(frame, from, frame.x(working.start()), top, height);
            from = Math.max(from, frame.x(working.end()));
        }
        fill(frame, from, frame.x(day.plusDays(1)), top, height);
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
}
