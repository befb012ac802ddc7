package io.paidan.server.dispatch;

import io.paidan.contract.feed.DispatchEvent.VisitAssigned;
import io.paidan.contract.feed.DispatchEvent.VisitStatusChanged;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeVariable;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.engineer.Engineers;
import io.paidan.server.feed.Recorded;
import io.paidan.server.notice.NoticeRequest;
import io.paidan.server.notice.Notices;
import io.paidan.server.notice.Phrase;
import io.paidan.server.visit.KnownStarts;
import io.paidan.server.workorder.History;
import io.paidan.server.workorder.WorkOrders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells an order's history, and the engineer who knows of it, when its visit moved because of something else in his day.
 *
 * <p>Told is what moved by a quarter of an hour, or past what the customer was promised, from the time that was told last.
 * A day slides by some minutes with every job; each told to each order behind it would bury what matters in all of their
 * timelines. Counting from the last telling, many small steps are told as well, once they add up.
 */
@Component
class ShiftedVisits {

    private static final Duration NOTICEABLE = Duration.ofMinutes(15);
    private static final Set<VisitStatus> KNOWN_TO_ENGINEER = EnumSet.of(VisitStatus.NOTIFIED, VisitStatus.ACCEPTED);

    private final KnownStarts knownStarts;
    private final WorkOrders workOrders;
    private final Engineers engineers;
    private final History history;
    private final Notices notices;
    private final Clock clock;

    ShiftedVisits(
            KnownStarts knownStarts,
            WorkOrders workOrders,
            Engineers engineers,
            History history,
            Notices notices,
            Clock clock) {
        this.knownStarts = knownStarts;
        this.workOrders = workOrders;
        this.engineers = engineers;
        this.history = history;
        this.notices = notices;
        this.clock = clock;
    }

    /** Why it moved: what was done with the order of another visit, or how that goes. */
    private record Reason(Cause cause, WorkOrderSummary order, String actor) {}

    private enum Cause {
        INSERTION,
        REMOVAL,
        PROGRESS
    }

    private record Shift(WorkOrderSummary order, VisitSummary visit, Instant knownStart, Reason reason) {

        boolean isNoticeable() {
            return Duration.between(knownStart, visit.plannedStart()).abs().compareTo(NOTICEABLE) >= 0
                    || breaksPromise();
        }

        private boolean breaksPromise() {
            var promised = visit.promisedArrival();
            var window = order.window();
            return (promised != null
                            && !knownStart.isAfter(promised)
                            && visit.plannedStart().isAfter(promised))
                    || (window != null && window.holds(knownStart) && !window.holds(visit.plannedStart()));
        }

        /** The number of an order that whoever sees this one may not see is not said. */
        HistoryEntry entry(Instant now) {
            var number = reason.order().territory().equals(order.territory())
                    ? reason.order().number()
                    : null;
            var length = Duration.between(visit.plannedStart(), visit.plannedEnd());
            return new HistoryEntry(
                    now,
                    reason.actor(),
                    "VisitShiftedBy" + kind(),
                    number,
                    new TimeWindow(knownStart, knownStart.plus(length)).text(),
                    new TimeWindow(visit.plannedStart(), visit.plannedEnd()).text(),
                    null);
        }

        Phrase why() {
            return new Phrase("shifted." + kind(), List.of(reason.order().number()));
        }

        private String kind() {
            return switch (reason.cause()) {
                case INSERTION -> "Insertion";
                case REMOVAL -> "Removal";
                case PROGRESS -> visit.plannedStart().isAfter(knownStart) ? "Delay" : "Haste";
            };
        }
    }

    /** In the transaction in which it happened. */
    @EventListener
    void happened(Recorded recorded) {
        if (recorded.event() instanceof VisitAssigned assigned) {
            tell(assigned.rescheduled(), visit -> reason(assigned, visit, recorded.actor()));
        } else if (recorded.event() instanceof VisitStatusChanged changed) {
            var isGone = changed.visit().status() == VisitStatus.DECLINED
                    || changed.visit().status() == VisitStatus.WITHDRAWN;
            var reason = new Reason(isGone ? Cause.REMOVAL : Cause.PROGRESS, changed.order(), recorded.actor());
            tell(changed.rescheduled(), visit -> reason);
        }
    }

    /** Who had it before has room now, unless he has it still. */
    private static Reason reason(VisitAssigned assigned, VisitSummary shifted, String actor) {
        var engineer = shifted.engineerId();
        var hasIt = assigned.visit().engineerId().equals(engineer)
                || assigned.companions().stream()
                        .anyMatch(visit -> visit.engineerId().equals(engineer));
        return new Reason(hasIt ? Cause.INSERTION : Cause.REMOVAL, assigned.order(), actor);
    }

    private void tell(List<VisitSummary> rescheduled, Function<VisitSummary, Reason> reason) {
        if (rescheduled.isEmpty()) {
            return;
        }
        var region = rescheduled.getFirst().region();
        var known = knownStarts.listLeft(
                region, rescheduled.stream().map(VisitSummary::id).toList());
        var left = rescheduled.stream()
                .filter(visit -> known.containsKey(visit.id()))
                .toList();
        var told = list(region, left, known, reason).stream()
                .filter(Shift::isNoticeable)
                .toList();
        write(told);
        told.stream()
                .filter(shift -> KNOWN_TO_ENGINEER.contains(shift.visit().status()))
                .forEach(this::tellEngineer);
        knownStarts.told(region, told.stream().map(shift -> shift.visit().id()).toList());
    }

    private List<Shift> list(
            String region, List<VisitSummary> left, Map<UUID, Instant> known, Function<VisitSummary, Reason> reason) {
        var orders = workOrders.listByIds(
                region, left.stream().map(VisitSummary::workOrderId).distinct().toList());
        return left.stream()
                .flatMap(visit -> orders.stream()
                        .filter(order -> order.id().equals(visit.workOrderId()))
                        .map(order -> new Shift(
                                order, visit, Objects.requireNonNull(known.get(visit.id())), reason.apply(visit))))
                .toList();
    }

    /** A crew that moves together is one thing that happened. */
    private void write(List<Shift> told) {
        record Written(WorkOrderSummary order, HistoryEntry entry) {}
        var now = clock.instant();
        told.stream()
                .map(shift -> new Written(shift.order(), shift.entry(now)))
                .distinct()
                .forEach(written ->
                        history.note(written.order().region(), written.order().id(), written.entry(), null));
    }

    private void tellEngineer(Shift shift) {
        var visit = shift.visit();
        var engineer = engineers.getInRegion(visit.engineerId(), visit.region());
        var key = "%s:%s:%d".formatted(NoticeEvent.VISIT_MOVED, visit.id(), visit.version());
        notices.send(NoticeRequest.about(shift.order(), NoticeEvent.VISIT_MOVED, key)
                .with(NoticeVariable.ENGINEER, engineer.name())
                .with(NoticeVariable.ARRIVAL, visit.plannedStart())
                .with(NoticeVariable.TEXT, shift.why())
                .toEngineer(visit.engineerId())
                .asUrgent());
    }
}
