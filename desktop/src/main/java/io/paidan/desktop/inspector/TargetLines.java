package io.paidan.desktop.inspector;

import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.sla.OpenAcceptance;
import io.paidan.contract.sla.OrderSla;
import io.paidan.contract.sla.SlaTarget;
import io.paidan.contract.sla.TargetState;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Says of each thing promised until when it has to happen and what became of it, and who has to accept until when. */
final class TargetLines {

    /** How a target stands. */
    enum Standing {
        MET,
        LATE,
        RUNS,
        STANDS
    }

    /**
     * @param due until when; a dash while that stands still
     * @param state when it happened, what is left, or how late it is
     */
    record Line(SlaTarget target, String name, String due, String state, Standing standing) {}

    private final DispatchStore store;
    private final Texts texts;
    private final Clockface clockface;

    TargetLines(DispatchStore store, Texts texts, Clockface clockface) {
        this.store = store;
        this.texts = texts;
        this.clockface = clockface;
    }

    /** @param isOver true when the order is: what has not happened by then never will */
    List<Line> of(OrderSla sla, boolean isOver, Instant now) {
        return sla.targets().stream()
                .filter(state -> state.target() != SlaTarget.RESUME)
                .map(state -> line(state, isOver, now))
                .toList();
    }

    private Line line(TargetState state, boolean isOver, Instant now) {
        var standing = standing(state, now);
        var due = standing == Standing.STANDS ? "–" : clockface.timeOrDay(state.dueAt(), now);
        var name = texts.get("inspector.promised." + state.target().name());
        return new Line(state.target(), name, due, words(state, standing, isOver, now), standing);
    }

    private static Standing standing(TargetState state, Instant now) {
        if (state.isMissed(now)) {
            return Standing.LATE;
        }
        if (state.metAt() != null) {
            return Standing.MET;
        }
        return state.left() == null ? Standing.RUNS : Standing.STANDS;
    }

    private String words(TargetState state, Standing standing, boolean isOver, Instant now) {
        var metAt = state.metAt();
        if (metAt != null) {
            var at = clockface.timeOrDay(metAt, now);
            return standing == Standing.MET
                    ? texts.get("inspector.target.met", at)
                    : texts.get("inspector.target.metLate", at, time(state.dueAt(), metAt));
        }
        if (isOver) {
            return texts.get("inspector.target.never");
        }
        return state.left() != null
                ? texts.get("inspector.target.paused", hoursMinutes(state.left()))
                : state.isMissed(now)
                        ? texts.get("inspector.target.late", time(state.dueAt(), now))
                        : texts.get("inspector.target.left", time(now, state.dueAt()));
    }

    /** Who has to accept until when, or has let that pass. */
    String of(OpenAcceptance open, Instant now) {
        var name = store.findEngineer(open.engineerId())
                .map(EngineerSummary::name)
                .orElseGet(() -> texts.get("inspector.accept.engineer"));
        var acceptBy = open.acceptBy();
        if (acceptBy == null) {
            return texts.get("inspector.accept.lapsed", name);
        }
        var left = Duration.between(now, acceptBy);
        var by = clockface.timeOrDay(acceptBy, now);
        var time = hoursMinutes(left.isNegative() ? Duration.ZERO : left);
        return open.remindedAt() == null
                ? texts.get("inspector.accept.open", name, by, time)
                : texts.get("inspector.accept.reminded", name, clockface.timeOrDay(open.remindedAt(), now), by, time);
    }

    private static String time(Instant from, Instant until) {
        return hoursMinutes(Duration.between(from, until));
    }

    private static String hoursMinutes(Duration time) {
        return "%d:%02d".formatted(time.toHours(), time.toMinutesPart());
    }
}
