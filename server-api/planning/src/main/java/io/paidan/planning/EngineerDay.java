package io.paidan.planning;

import io.paidan.contract.engineer.Absence;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.engineer.Shift;
import io.paidan.contract.geo.GeoPoint;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
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
 * @param vanParts how many of a part number his van can give
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

    /** His day without his planned visit for this order; one that is under way stays. */
    public EngineerDay without(UUID workOrderId) {
        var others = visits.stream()
                .filter(planned -> !planned.order().id().equals(workOrderId)
                        || planned.visit().status().isUnderWay())
                .toList();
        return with(others);
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
