package io.paidan.desktop.timeline;

import io.paidan.contract.engineer.Absence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;

/** Draws what keeps an engineer from working within his day, below the bars: breaks, and over them absences. */
final class PausesPainter {

    private static final double BREAK_INSET = 6;
    /** From one stripe of an absence to the next, across them. */
    private static final double STRIPES_APART = 7;
    /** How much of the distance is stripe. */
    private static final double STRIPE = 0.25;

    private final TimelineFrame frame;

    PausesPainter(TimelineFrame frame) {
        this.frame = frame;
    }

    void paint() {
        frame.eachRow((row, top, height) -> {
            frame.g().setGlobalAlpha(frame.alpha(row));
            paintBreaks(row, top, height);
            paintAbsences(row, top, height);
            frame.g().setGlobalAlpha(1);
        });
    }

    private void paintBreaks(TimelineLine.Row row, double top, double height) {
        frame.days().stream()
                .flatMap(day -> frame.model().dayOf(row, day).stream())
                .flatMap(day -> day.engineer().shifts().stream())
                .distinct()
                .forEach(shift -> {
                    var from = shift.breakStart();
                    var to = shift.breakEnd();
                    if (from != null && to != null && frame.isInSight(from, to)) {
                        paintBreak(row, new Room(frame.x(from), frame.x(to)), top, height);
                    }
                });
    }

    private void paintBreak(TimelineLine.Row row, Room room, double top, double height) {
        var g = frame.g();
        var inset = frame.px(BREAK_INSET);
        g.setStroke(frame.palette().line());
        g.setLineWidth(1);
        g.setLineDashes(frame.px(3), frame.px(3));
        g.strokeRoundRect(
                room.left() + 0.5, top + inset, room.width() - 1, height - 2 * inset, frame.px(6), frame.px(6));
        g.setLineDashes();
        var taken = Stream.concat(bars(row).stream(), absences(row).stream()).toList();
        var name = frame.texts().get("timeline.break");
        labelRoom(name, room.widestFree(taken))
                .ifPresent(free -> label(name, frame.palette().ink3(), free, top + height / 2));
    }

    private void paintAbsences(TimelineLine.Row row, double top, double height) {
        for (var absence : row.engineer().absences()) {
            if (frame.isInSight(absence.start(), absence.end())) {
                paintAbsence(row, absence, top, height - 1);
            }
        }
    }

    private void paintAbsence(TimelineLine.Row row, Absence absence, double top, double height) {
        var g = frame.g();
        var from = frame.x(absence.start());
        var sight = new Room(Math.max(0, from), Math.min(frame.width(), frame.x(absence.end())));
        var ground = frame.palette().greyBg().interpolate(frame.palette().panel(), 0.4);
        g.setFill(stripes(ground, from, top));
        g.fillRect(sight.left(), top, sight.width(), height);
        var name = name(absence);
        labelRoom(name, sight.widestFree(bars(row))).ifPresent(room -> {
            g.setFill(ground);
            g.fillRect(room.left() - frame.px(4), top, room.width() + frame.px(8), height);
            label(name, frame.palette().ink2(), room, top + height / 2);
        });
    }

    /** They go with the row and the time when these are moved. */
    private LinearGradient stripes(Color ground, double left, double top) {
        var stripe = frame.palette().greyBg().interpolate(frame.palette().grey(), 0.35);
        var across = frame.px(STRIPES_APART) / Math.sqrt(2);
        return new LinearGradient(
                left,
                top,
                left + across,
                top + across,
                false,
                CycleMethod.REPEAT,
                new Stop(0, stripe),
                new Stop(STRIPE, stripe),
                new Stop(STRIPE, ground),
                new Stop(1, ground));
    }

    private String name(Absence absence) {
        return absence.lentTo() == null
                ? frame.texts().of(absence.kind())
                : frame.texts().get("timeline.lentTo", absence.lentTo());
    }

    /** The middle of the room, as wide as the text; empty when it does not fit. */
    private Optional<Room> labelRoom(String text, Room room) {
        var width = frame.fit().width(text, frame.fonts().small());
        var left = room.left() + (room.width() - width) / 2;
        return width <= room.width() - frame.px(8) ? Optional.of(new Room(left, left + width)) : Optional.empty();
    }

    private void label(String text, Color colour, Room room, double middle) {
        frame.g().setFill(colour);
        frame.write(text, frame.fonts().small(), room.left(), middle);
    }

    /** What visits and the drives before them take. */
    private List<Room> bars(TimelineLine.Row row) {
        return row.bars().stream()
                .map(bar -> new Room(frame.x(bar.start().minus(bar.visit().travel())), frame.x(bar.end())))
                .toList();
    }

    private List<Room> absences(TimelineLine.Row row) {
        return row.engineer().absences().stream()
                .map(absence -> new Room(frame.x(absence.start()), frame.x(absence.end())))
                .toList();
    }
}
