package io.paidan.planning;

import io.paidan.contract.engineer.Absence;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.engineer.Loan;
import io.paidan.contract.engineer.Shift;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.stock.RequiredPart;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.workday.Pauses;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is left of an engineer's day.
 *
 * @param zone of his region: rush hours and the last day of a certificate are local
 * @param shift the one he is in or has next; null when he does not work on that day
 * @param from where he sets out; null when nobody knows where he is
 * @param availableFrom when he can set out, or what he is doing now must go on from
 * @param done what he has behind him today
 * @param visits his active ones of the day: the one under way first, then by planned start
 * @param vanParts how many of a part number his van holds; the visits of his day take theirs from it ({@link VanParts})
 */
public record EngineerDay(
        EngineerSummary engineer,
        ZoneId zone,
        @Nullable Shift shift,
        @Nullable GeoPoint from,
        Instant availableFrom,
        DoneToday done,
        List<PlannedVisit> visits,
        Map<String, Integer> vanParts,
        RegionStock regionStock) {
    public EngineerDay {
        visits = List.copyOf(visits);
        vanParts = Map.copyOf(vanParts);
    }

    /** How many jobs he has on the day, done ones included. */
    public int jobs() {
        return done.jobs() + visits.size();
    }

    /** How long he takes for an order. */
    public Duration durationOf(WorkOrderSummary order) {
        return WorkPace.duration(order, engineer);
    }

    public Duration overtimeAllowed() {
        var overtime = engineer.overtime();
        return overtime == null ? Duration.ZERO : overtime.allowed();
    }

    /** The first loan to a territory that is not over when he sets out. */
    public Optional<Loan> findLoan(String territory) {
        return engineer.loans().stream()
                .filter(loan -> loan.territory().equals(territory) && loan.end().isAfter(availableFrom))
                .findFirst();
    }

    /** What his van lacks for an order beside the visits of his day, and how many. */
    public List<RequiredPart> lackingFor(WorkOrderSummary order) {
        return order.requiredParts().isEmpty() ? List.of() : VanParts.lacking(this, order);
    }

    /** All his absences by start; those that touch are one. */
    public List<Absence> absences() {
        return Absences.merged(engineer.absences());
    }

    /** What he is absent of the day that is left, by start; those that touch are one. */
    public List<Absence> absencesAhead() {
        if (engineer.absences().isEmpty()) {
            return List.of();
        }
        return absences().stream()
                .filter(absence -> absence.end().isAfter(availableFrom) && (shift == null || isBeforeWorkEnd(absence)))
                .toList();
    }

    private boolean isBeforeWorkEnd(Absence absence) {
        return absence.start().isBefore(Objects.requireNonNull(shift).end().plus(overtimeAllowed()));
    }

    /** His absence, when it takes all that is left of his shift; without a shift the one that is the reason. */
    public Optional<Absence> absenceForTheRest() {
        if (engineer.absences().isEmpty()) {
            return Optional.empty();
        }
        var from = shift == null || shift.start().isBefore(availableFrom) ? availableFrom : shift.start();
        return absencesAhead().stream()
                .filter(absence ->
                        !absence.start().isAfter(from) && absence.end().isAfter(from))
                .filter(absence -> shift == null || !absence.end().isBefore(shift.end()))
                .findFirst();
    }

    /** His break and his absences, in epoch milliseconds. */
    public Pauses pauses() {
        return pauses(absences());
    }

    /** His break and, of his absences, these, in epoch milliseconds. */
    public Pauses pauses(List<Absence> absences) {
        var breaks = breakOf(shift);
        return breaks.isEmpty() && absences.isEmpty() ? Pauses.NONE : new Pauses(breaks, Absences.pauses(absences));
    }

    private static List<Pauses.Break> breakOf(@Nullable Shift shift) {
        var pause = shift == null ? null : shift.breakTime();
        if (pause == null) {
            return List.of();
        }
        var from = pause.start().toEpochMilli();
        return List.of(new Pauses.Break(from, pause.end().toEpochMilli() - from));
    }

    /** His day without his planned visit for this order; one that is under way stays. */
    public EngineerDay without(UUID workOrderId) {
        for (var planned : visits) {
            if (isPlannedFor(workOrderId, planned)) {
                return with(visits.stream()
                        .filter(visit -> !isPlannedFor(workOrderId, visit))
                        .toList());
            }
        }
        return this;
    }

    private static boolean isPlannedFor(UUID workOrderId, PlannedVisit planned) {
        return planned.order().id().equals(workOrderId)
                && !planned.visit().status().isUnderWay();
    }

    /** His day with other visits than he has. */
    public EngineerDay with(List<PlannedVisit> others) {
        return new EngineerDay(engineer, zone, shift, from, availableFrom, done, others, vanParts, regionStock);
    }

    /** His day when he can set out, or go on from what he does now, at another time. */
    public EngineerDay availableFrom(Instant other) {
        return new EngineerDay(engineer, zone, shift, from, other, done, visits, vanParts, regionStock);
    }

    /** His day with one more absence. */
    public EngineerDay absentToo(Absence absence) {
        return new EngineerDay(
                engineer.absentToo(absence), zone, shift, from, availableFrom, done, visits, vanParts, regionStock);
    }
}
