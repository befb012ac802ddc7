package io.paidan.server.day;

import io.paidan.contract.sla.EscalationAct;
import io.paidan.contract.sla.EscalationStep;
import io.paidan.contract.sla.SlaPolicy;
import io.paidan.contract.sla.SlaTarget;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.contract.workorder.WorkOrderStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The targets of an order reckoned from nothing but its history and its policy, minute by minute: slow and plain, so that
 * it can be checked by reading. Shares no code with the server's clock.
 */
final class SlaByHand {

    /** Half-open; until is null while it lasts. */
    record Pause(Instant from, @Nullable Instant until) {
        boolean holds(Instant minute) {
            return !minute.isBefore(from) && (until == null || minute.isBefore(until));
        }
    }

    /**
     * @param dueAt null while the clock stands for good
     * @param left what was left when it stopped for good; else null
     * @param metAt null when it never was
     */
    record Figure(
            @Nullable Instant dueAt,
            @Nullable Duration left,
            @Nullable Instant metAt) {}

    record Alert(SlaTarget target, EscalationAct act) {}

    private static final Duration FAR = Duration.ofDays(4);

    private final History history;
    private final Instant createdAt;
    private final SlaPolicy policy;
    private final ZoneId zone;
    private final List<LocalTime[]> hours;

    /** @param hours open every day of the week; empty for round the clock */
    SlaByHand(History history, SlaPolicy policy, ZoneId zone, List<LocalTime[]> hours) {
        this.history = history;
        this.createdAt =
                history.of("WorkOrderCreated").findFirst().orElseThrow().at();
        this.policy = policy;
        this.zone = zone;
        this.hours = hours;
    }

    Map<SlaTarget, Figure> figures() {
        var figures = new EnumMap<SlaTarget, Figure>(SlaTarget.class);
        figures.put(SlaTarget.DISPATCH, figure(SlaTarget.DISPATCH, startedAt(), dispatchedAt()));
        figures.put(SlaTarget.ARRIVE, figure(SlaTarget.ARRIVE, startedAt(), arrivedAt()));
        figures.put(SlaTarget.COMPLETE, figure(SlaTarget.COMPLETE, startedAt(), completedAt()));
        acceptance().ifPresent(figure -> figures.put(SlaTarget.ACCEPT, figure));
        return figures;
    }

    /**
     * The steps a target went through before it was met, each of which is to be taken once: not to remind, which waits for an
     * engineer, and only of orders that nobody moved to another time, after which they are taken anew.
     */
    List<Alert> alerts() {
        return figures().entrySet().stream()
                .filter(entry -> entry.getKey() != SlaTarget.ACCEPT)
                .flatMap(entry -> policy.steps().stream()
                        .filter(step -> step.act() != EscalationAct.REMIND_ENGINEER)
                        .filter(step -> isReached(entry.getKey(), step, entry.getValue()))
                        .map(step -> new Alert(entry.getKey(), step.act())))
                .toList();
    }

    private boolean isReached(SlaTarget target, EscalationStep step, Figure figure) {
        var allowed = policy.allowed(target).orElseThrow().toMinutes();
        var share = Math.ceilDiv(allowed * step.percent(), 100);
        var at = due(createdAt, share, figure.metAt()).dueAt();
        return at != null && (figure.metAt() == null || !at.isAfter(figure.metAt()));
    }

    private Figure figure(SlaTarget target, Instant start, @Nullable Instant metAt) {
        if (target == SlaTarget.ARRIVE && window().isPresent()) {
            return arrival(start, window().get().end(), metAt);
        }
        var counted = due(start, policy.allowed(target).orElseThrow().toMinutes(), metAt);
        return window().filter(window -> target == SlaTarget.DISPATCH)
                .map(window -> arrival(start, window.end(), metAt))
                .filter(end -> isSooner(end, counted))
                .orElse(counted);
    }

    private static boolean isSooner(Figure one, Figure other) {
        return one.dueAt() != null && other.dueAt() != null && one.dueAt().isBefore(other.dueAt());
    }

    /** What the customer was promised holds to the minute, also after hours, as long as nothing was waited for. */
    private Figure arrival(Instant start, Instant promised, @Nullable Instant metAt) {
        var isPaused = pauses().stream()
                .anyMatch(pause -> pause.from().isBefore(metAt == null ? promised : metAt)
                        && (pause.until() == null || pause.until().isAfter(start)));
        return isPaused ? due(start, minutesOpen(start, promised), metAt) : new Figure(promised, null, metAt);
    }

    /** The first minute at which as many minutes as allowed have been worked and not paused. */
    private Figure due(Instant start, long allowed, @Nullable Instant metAt) {
        var pauses = pauses().stream()
                .filter(pause -> metAt == null || pause.from().isBefore(metAt))
                .toList();
        var left = allowed;
        for (var minute = start; minute.isBefore(start.plus(FAR)); minute = minute.plus(1, ChronoUnit.MINUTES)) {
            var at = minute;
            if (left == 0) {
                return new Figure(minute, null, metAt);
            }
            if (isOpen(minute) && pauses.stream().noneMatch(pause -> pause.holds(at))) {
                left--;
            }
        }
        return new Figure(null, Duration.ofMinutes(left), metAt);
    }

    /** When the customer who asked for another time last can be visited. */
    private Optional<TimeWindow> window() {
        return history.of("WorkOrderRescheduled")
                .reduce((former, later) -> later)
                .flatMap(entry -> TimeWindow.parse(String.valueOf(entry.to())));
    }

    /** The clock of an appointment begins as long before its end as one may take to arrive. */
    private Instant startedAt() {
        return window().map(window -> window.end().minus(policy.toArrive()))
                .filter(createdAt::isBefore)
                .orElse(createdAt);
    }

    private long minutesOpen(Instant from, Instant until) {
        return Stream.iterate(from, until::isAfter, minute -> minute.plus(1, ChronoUnit.MINUTES))
                .filter(this::isOpen)
                .count();
    }

    private boolean isOpen(Instant minute) {
        var wall = minute.atZone(zone).toLocalTime();
        return hours.isEmpty() || hours.stream().anyMatch(open -> !wall.isBefore(open[0]) && wall.isBefore(open[1]));
    }

    /** While it waits for parts, and from when it was done until it was taken up again. */
    private List<Pause> pauses() {
        var pauses = new ArrayList<Pause>();
        @Nullable Instant since = null;
        for (var entry : history.entries()) {
            var begins = isCompleted(entry)
                    || WorkOrderStatus.WAITING.name().equals(entry.to())
                    || WorkOrderStatus.CANCELLED.name().equals(entry.to());
            var ends = entry.kind().equals("WorkOrderStatusChanged")
                    && WorkOrderStatus.READY.name().equals(entry.to());
            if (begins && since == null) {
                since = entry.at();
            } else if (ends && since != null) {
                pauses.add(new Pause(since, entry.at()));
                since = null;
            }
        }
        if (since != null) {
            pauses.add(new Pause(since, null));
        }
        return pauses;
    }

    /**
     * When it was first given to somebody: anew, once nothing is left of all it was given to than what was declined, or taken
     * back before anybody was told of it. A visit that another one replaces has no entry of its own.
     */
    private @Nullable Instant dispatchedAt() {
        @Nullable Instant first = null;
        var given = 0;
        var isTold = false;
        for (var entry : history.entries()) {
            if (entry.kind().equals("VisitAssigned")) {
                given += entry.from() == null || isTold ? 1 : 0;
                isTold = false;
                first = first == null ? entry.at() : first;
            } else if (entry.kind().equals("VisitStatusChanged")) {
                var to = VisitStatus.valueOf(entry.to());
                isTold |= to == VisitStatus.NOTIFIED || to == VisitStatus.ACCEPTED;
                given -= to == VisitStatus.DECLINED || (to == VisitStatus.WITHDRAWN && !isTold) ? 1 : 0;
                first = given == 0 ? null : first;
            }
        }
        return first;
    }

    private @Nullable Instant arrivedAt() {
        return history.visits(VisitStatus.ON_SITE)
                .findFirst()
                .map(entry -> entry.at())
                .orElse(null);
    }

    /** The last time it was done, if it was not taken up again since. */
    private @Nullable Instant completedAt() {
        @Nullable Instant done = null;
        for (var entry : history.entries()) {
            if (isCompleted(entry)) {
                done = entry.at();
            } else if (WorkOrderStatus.READY.name().equals(entry.to())) {
                done = null;
            }
        }
        return done;
    }

    /** A visit that is done says so for its order, too; one that others have made superfluous does not. */
    private static boolean isCompleted(HistoryEntry entry) {
        return VisitStatus.DONE.name().equals(entry.to())
                || WorkOrderStatus.COMPLETED.name().equals(entry.to());
    }

    /** Of the assignment that was accepted last. */
    private Optional<Figure> acceptance() {
        var accepted = history.visits(VisitStatus.ACCEPTED).reduce((former, later) -> later);
        return accepted.map(entry -> {
            var given = history.of("VisitAssigned")
                    .filter(assigned -> !assigned.at().isAfter(entry.at()))
                    .reduce((former, later) -> later)
                    .orElseThrow()
                    .at();
            return figure(SlaTarget.ACCEPT, given, entry.at());
        });
    }
}
