package io.paidan.desktop.workorder;

import io.paidan.contract.engineer.Absence;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.engineer.WorkingTime;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why nobody will come to a visit as it is planned: its engineer is away then, or does not work.
 *
 * @param absence null when it is a shift that he lacks
 */
public record TimeOff(EngineerSummary engineer, @Nullable Absence absence) {

    private static final Duration DAY = Duration.ofDays(1);

    /** Of the visits an order waits for, one for each engineer who is off. */
    public static List<TimeOff> of(DispatchStore store, WorkOrderSummary order, Instant now) {
        return store.activeVisits(order.id()).stream()
                .flatMap(visit -> of(store, visit, order, now).stream())
                .toList();
    }

    /** Empty also for a visit that he has set out to: work under way counts before what was planned. */
    public static Optional<TimeOff> of(DispatchStore store, VisitSummary visit, WorkOrderSummary order, Instant now) {
        return visit.status().isActive() && !visit.status().isUnderWay()
                ? store.findEngineerFor(order.region(), visit.engineerId())
                        .flatMap(engineer -> of(engineer, visit, now))
                : Optional.empty();
    }

    private static Optional<TimeOff> of(EngineerSummary engineer, VisitSummary visit, Instant now) {
        return engineer.absences().stream()
                .filter(absence -> absence.overlaps(visit.plannedStart(), visit.plannedEnd()))
                .findFirst()
                .map(absence -> new TimeOff(engineer, absence))
                .or(() ->
                        lacksShift(engineer, visit, now) ? Optional.of(new TimeOff(engineer, null)) : Optional.empty());
    }

    /** Known from today until his next shift after today: of the days beyond the console knows no shifts. */
    private static boolean lacksShift(EngineerSummary engineer, VisitSummary visit, Instant now) {
        var next = engineer.nextShift();
        var isKnown = visit.plannedEnd().isAfter(now)
                && (next == null || !visit.plannedEnd().isAfter(next));
        var overtime = engineer.overtime();
        var beyond = overtime == null ? Duration.ZERO : overtime.allowed();
        return isKnown
                && WorkingTime.of(engineer).stream()
                        .noneMatch(shift -> shift.start().isBefore(visit.plannedEnd())
                                && visit.plannedStart().isBefore(shift.end().plus(beyond)));
    }

    /** Such as "Li Wei is away then: On leave 08:00–17:00". */
    public String sentence(Texts texts, Clockface clockface, Instant now) {
        if (absence == null) {
            return texts.get("workorder.noShiftThen", engineer.name());
        }
        var time = Duration.between(absence.start(), absence.end()).compareTo(DAY) < 0
                ? clockface.span(absence.start(), absence.end(), now)
                : clockface.timeOrDay(absence.start(), now) + " – " + clockface.timeOrDay(absence.end(), now);
        var lentTo = absence.lentTo();
        return lentTo == null
                ? texts.get("workorder.offThen", engineer.name(), texts.of(absence.kind()), time)
                : texts.get("workorder.lentThen", engineer.name(), lentTo, time);
    }
}
