package io.paidan.desktop.timeline;

import io.paidan.desktop.engineer.EngineerState;
import javafx.scene.paint.Color;

/** Draws the column at the left: who, what he is doing, how full his day is. */
final class NamesPainter {

    private static final double MARGIN = 16;

    private final TimelineFrame frame;
    private final double width;

    NamesPainter(TimelineFrame frame, double width) {
        this.frame = frame;
        this.width = width;
    }

    void paint() {
        var viewport = frame.viewport();
        for (var i = viewport.first(); i < viewport.end(); i++) {
            var top = viewport.y(i);
            var height = viewport.layout().height(i);
            switch (viewport.lines().get(i)) {
                case TimelineLine.Group group -> paintGroup(group, top, height);
                case TimelineLine.Row row -> paintRow(row, top, height);
            }
            frame.g().setFill(frame.palette().lineSoft());
            frame.g().fillRect(0, top + height - 1, width, 1);
        }
        frame.g().setFill(frame.palette().line());
        frame.g().fillRect(width - 1, -frame.px(100), 1, frame.height() + frame.px(100));
    }

    private void paintGroup(TimelineLine.Group group, double top, double height) {
        var g = frame.g();
        g.setFill(frame.palette().bg());
        g.fillRect(0, top, width, height);
        g.setFill(frame.palette().ink2());
        var title = group.title();
        frame.write(title, frame.fonts().smallBold(), frame.px(MARGIN), top + height / 2);
        g.setFill(frame.palette().ink3());
        var after = frame.px(MARGIN) + frame.fit().width(title, frame.fonts().smallBold()) + frame.px(6);
        frame.write(String.valueOf(group.size()), frame.fonts().small(), after, top + height / 2);
    }

    private void paintRow(TimelineLine.Row row, double top, double height) {
        var g = frame.g();
        var middle = top + height / 2;
        if (frame.model().hand().isOver(row) || frame.model().isSelected(row)) {
            g.setFill(frame.palette().accentBg());
            g.fillRect(0, top, width, height);
        }
        g.setGlobalAlpha(frame.alpha(row));
        var dot = frame.px(8);
        g.setFill(colour(row.state()));
        g.fillOval(frame.px(12), middle - dot / 2, dot, dot);
        g.setFill(frame.palette().ink());
        var nameX = frame.px(29);
        var barX = width - frame.px(112);
        var font = frame.fonts().name();
        frame.write(frame.fit().fit(row.engineer().name(), font, barX - nameX - frame.px(8)), font, nameX, middle);
        frame.model().dayOf(row, frame.middleDay()).ifPresent(day -> paintDay(day, barX, middle));
        g.setGlobalAlpha(1);
    }

    private void paintDay(RowDay day, double x, double middle) {
        if (day.isOff()) {
            writeRight(frame.texts().get("timeline.off"), frame.palette().ink3(), middle);
        } else {
            paintLoad(day, x, middle);
        }
    }

    private void paintLoad(RowDay day, double x, double middle) {
        var g = frame.g();
        var length = frame.px(60);
        var thick = frame.px(4);
        var colour = day.isFull() ? frame.palette().red() : frame.palette().grey();
        g.setFill(frame.palette().greyBg());
        g.fillRoundRect(x, middle - thick / 2, length, thick, thick, thick);
        g.setFill(colour);
        g.fillRoundRect(x, middle - thick / 2, length * Math.min(1, day.load()), thick, thick, thick);
        var percent = frame.texts().get("timeline.load", Math.round(day.load() * 100));
        writeRight(
                percent, day.isFull() ? frame.palette().red() : frame.palette().ink2(), middle);
    }

    private void writeRight(String text, Color colour, double middle) {
        var font = frame.fonts().label();
        frame.g().setFill(colour);
        frame.write(text, font, width - frame.px(12) - frame.fit().width(text, font), middle);
    }

    private Color colour(EngineerState state) {
        return switch (state) {
            case FREE -> frame.palette().green();
            case EN_ROUTE -> frame.palette().accent();
            case ON_SITE -> frame.palette().violet();
            case OFF_SHIFT, STALE -> frame.palette().grey();
        };
    }
}
