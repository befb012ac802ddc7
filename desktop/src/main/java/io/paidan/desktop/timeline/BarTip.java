package io.paidan.desktop.timeline;

import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is told of the bar under the pointer. */
final class BarTip {

    private final TimelineViewModel model;
    private final Texts texts;
    private final Clockface clockface;

    BarTip(TimelineViewModel model, Texts texts, Clockface clockface) {
        this.model = model;
        this.texts = texts;
        this.clockface = clockface;
    }

    String text(VisitBar bar) {
        var visit = bar.visit();
        var order = bar.order();
        var lines = new ArrayList<String>(List.of(
                texts.get("timeline.tip.title", model.label(bar), texts.of(visit.status())),
                order.title(),
                order.customerName() + " · " + order.address(),
                texts.get(
                        "timeline.tip.planned",
                        clockface.time(visit.plannedStart()),
                        clockface.time(visit.plannedEnd()),
                        visit.travel().toMinutes())));
        var crew = model.crew(bar);
        if (!crew.isEmpty()) {
            lines.add(texts.get("timeline.tip.crew", String.join(texts.get("timeline.and"), crew)));
        }
        var off = bar.off();
        if (off != null) {
            lines.add(off.sentence(texts, clockface, model.now()));
        }
        actual(bar).ifPresent(lines::add);
        if (bar.isPinned()) {
            lines.add(texts.get("timeline.tip.pinned"));
        }
        lines.add(texts.get("timeline.tip.due", clockface.time(order.dueAt())));
        var window = order.window();
        if (window != null) {
            lines.add(texts.get("timeline.tip.window", clockface.time(window.start()), clockface.time(window.end())));
        }
        var watchers = model.watchers(bar);
        if (!watchers.isEmpty()) {
            lines.add(watchers);
        }
        return String.join("\n", lines);
    }

    private Optional<String> actual(VisitBar bar) {
        var arrived = bar.visit().arrivedAt();
        var ended = bar.visit().endedAt();
        if (arrived == null) {
            return Optional.empty();
        }
        return Optional.of(
                ended == null
                        ? texts.get("timeline.tip.arrived", clockface.time(arrived))
                        : texts.get("timeline.tip.actual", clockface.time(arrived), clockface.time(ended)));
    }
}
