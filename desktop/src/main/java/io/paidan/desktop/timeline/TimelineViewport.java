package io.paidan.desktop.timeline;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** What part of the timeline is in sight, and what lies where in it. Coordinates are those of the rows' area. */
final class TimelineViewport {

    private List<TimelineLine> lines = List.of();
    private RowLayout layout = new RowLayout(lines, 1, 1);
    private double rowHeight = 34;
    private double groupHeight = 24;
    private double height;
    private double scroll;

    List<TimelineLine> lines() {
        return lines;
    }

    RowLayout layout() {
        return layout;
    }

    double scroll() {
        return scroll;
    }

    double maxScroll() {
        return layout.maxScroll(height);
    }

    /** Shows other lines. The topmost engineer in sight stays where he is, whatever comes above him. */
    void show(List<TimelineLine> fresh) {
        var anchor = anchor();
        lines = List.copyOf(fresh);
        relayout(anchor);
    }

    void resize(double newHeight, double newRowHeight, double newGroupHeight) {
        var anchor = anchor();
        height = newHeight;
        rowHeight = newRowHeight;
        groupHeight = newGroupHeight;
        relayout(anchor);
    }

    void scrollTo(double y) {
        scroll = Math.clamp(y, 0, maxScroll());
    }

    /** Scrolls as little as needed to have the engineer's row in sight. */
    void reveal(UUID engineerId) {
        lineOf(engineerId).ifPresent(line -> {
            var top = layout.top(line);
            if (top < scroll) {
                scrollTo(top);
            } else if (top + rowHeight > scroll + height) {
                scrollTo(top + rowHeight - height);
            }
        });
    }

    /** Index of the first line in sight; {@link #end} is the one after the last. */
    int first() {
        return layout.lineAt(scroll).orElse(0);
    }

    int end() {
        return lines.isEmpty() ? 0 : layout.lineAt(scroll + height).orElse(lines.size() - 1) + 1;
    }

    /** Where a line begins, seen from the top of the rows' area. */
    double y(int line) {
        return layout.top(line) - scroll;
    }

    Optional<TimelineLine.Row> rowAt(double y) {
        var line = layout.lineAt(y + scroll);
        return line.isPresent() && lines.get(line.getAsInt()) instanceof TimelineLine.Row row
                ? Optional.of(row)
                : Optional.empty();
    }

    Optional<VisitBar> barAt(double x, double y, TimeAxis axis) {
        var time = axis.at(x);
        return rowAt(y).flatMap(row ->
                row.bars().stream().filter(bar -> bar.covers(time)).findFirst());
    }

    OptionalInt lineOf(UUID engineerId) {
        for (var i = 0; i < lines.size(); i++) {
            if (lines.get(i) instanceof TimelineLine.Row row
                    && row.engineer().id().equals(engineerId)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private record Anchor(UUID engineerId, double below) {}

    private Optional<Anchor> anchor() {
        if (scroll == 0) {
            return Optional.empty();
        }
        for (var i = first(); i < lines.size(); i++) {
            if (lines.get(i) instanceof TimelineLine.Row row) {
                return Optional.of(new Anchor(row.engineer().id(), y(i) / rowHeight));
            }
        }
        return Optional.empty();
    }

    private void relayout(Optional<Anchor> anchor) {
        layout = new RowLayout(lines, rowHeight, groupHeight);
        var wished = anchor.map(held -> lineOf(held.engineerId()).stream()
                        .mapToDouble(line -> layout.top(line) - held.below() * rowHeight)
                        .findFirst()
                        .orElse(scroll))
                .orElse(scroll);
        scrollTo(wished);
    }
}
