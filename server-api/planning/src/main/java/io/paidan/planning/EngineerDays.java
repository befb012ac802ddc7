package io.paidan.planning;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.paidan.contract.engineer.EngineerPosition;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.engineer.Overtime;
import io.paidan.contract.engineer.Shift;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.organisation.Territory;
import io.paidan.contract.stock.Part;
import io.paidan.contract.stock.StockLevel;
import io.paidan.contract.stock.Store;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderSummary;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the days of engineers from the rows that the board and the database hold. */
public final class EngineerDays {
    private static final Comparator<PlannedVisit> IN_SEQUENCE = Comparator.comparing(
                    (PlannedVisit planned) -> !planned.visit().status().isUnderWay())
            .thenComparing(planned -> planned.visit().plannedStart())
            .thenComparing(planned -> planned.visit().id());

    /** Whose day it is: who is lent to another region has one in each. */
    private record Row(String region, UUID engineerId) {
        static Row of(VisitSummary visit) {
            return new Row(visit.region(), visit.engineerId());
        }
    }

    private EngineerDays() {}

    /**
     * The rest of the day of each engineer, in the order given. Active visits whose order is not among {@code orders} are
     * left out, so are those of later days.
     *
     * @param visits active ones, and done ones of today, whose orders need not be given
     * @throws IllegalArgumentException when the territory of an engineer is not among {@code territories}
     */
    public static List<EngineerDay> assemble(
            Instant now,
            Collection<Territory> territories,
            Collection<EngineerSummary> engineers,
            Collection<VisitSummary> visits,
            Collection<WorkOrderSummary> orders,
            Collection<EngineerPosition> positions,
            Collection<Part> parts,
            Collection<Store> stores,
            Collection<StockLevel> stock) {
        var zones = territories.stream().collect(toMap(Territory::id, Territory::zone));
        var orderById = orders.stream().collect(toMap(WorkOrderSummary::id, order -> order));
        var positionOf = positions.stream().collect(toMap(EngineerPosition::engineerId, EngineerPosition::place));
        var plannedOf = visits.stream()
                .filter(visit -> visit.status().isActive())
                .flatMap(visit -> planned(visit, orderById))
                .collect(groupingBy(planned -> Row.of(planned.visit())));
        var doneOf = visits.stream()
                .filter(visit -> visit.status() == VisitStatus.DONE)
                .collect(groupingBy(Row::of));
        var partsAtHand = new PartsAtHand(engineers, parts, stores, stock);
        return engineers.stream()
                .map(engineer -> {
                    var planned = plannedOf.getOrDefault(new Row(engineer.region(), engineer.id()), List.of());
                    var done = doneOf.getOrDefault(new Row(engineer.region(), engineer.id()), List.of());
                    return day(
                            now,
                            zone(zones, engineer),
                            engineer,
                            done,
                            planned,
                            positionOf.get(engineer.id()),
                            partsAtHand);
                })
                .toList();
    }

    private static Stream<PlannedVisit> planned(VisitSummary visit, Map<UUID, WorkOrderSummary> orderById) {
        return Stream.ofNullable(orderById.get(visit.workOrderId())).map(order -> new PlannedVisit(visit, order));
    }

    private static ZoneId zone(Map<String, ZoneId> zones, EngineerSummary engineer) {
        var zone = zones.get(engineer.territory());
        if (zone == null) {
            throw new IllegalArgumentException("territory %s of engineer %s is not among the territories %s"
                    .formatted(engineer.territory(), engineer.code(), zones.keySet()));
        }
        return zone;
    }

    private static EngineerDay day(
            Instant now,
            ZoneId zone,
            EngineerSummary engineer,
            List<VisitSummary> done,
            List<PlannedVisit> planned,
            @Nullable GeoPoint position,
            PartsAtHand partsAtHand) {
        var today = now.atZone(zone).toLocalDate();
        var shift = shift(engineer, now);
        var endOfDay = endOfDay(today.plusDays(1).atStartOfDay(zone).toInstant(), shift, engineer.overtime());
        var sequence = planned.stream()
                .filter(visit -> visit.visit().status().isUnderWay()
                        || visit.visit().plannedStart().isBefore(endOfDay))
                .sorted(IN_SEQUENCE)
                .toList();
        var underWay = sequence.stream()
                .filter(visit -> visit.visit().status().isUnderWay())
                .findFirst()
                .orElse(null);
        var waitsForShift = underWay == null && shift != null && now.isBefore(shift.start());
        return new EngineerDay(
                engineer,
                zone,
                shift,
                waitsForShift ? engineer.homePosition() : whereabouts(position, underWay),
                waitsForShift ? Objects.requireNonNull(shift).start() : now,
                doneSince(today.atStartOfDay(zone).toInstant(), done),
                sequence,
                partsAtHand.inVanOf(engineer),
                partsAtHand.inRegion(engineer.region()));
    }

    /** Midnight, or the end of a night shift with its overtime. */
    private static Instant endOfDay(Instant midnight, @Nullable Shift shift, @Nullable Overtime overtime) {
        var allowed = overtime == null ? Duration.ZERO : overtime.allowed();
        return shift == null || shift.end().plus(allowed).isBefore(midnight)
                ? midnight
                : shift.end().plus(allowed);
    }

    private static DoneToday doneSince(Instant startOfDay, List<VisitSummary> done) {
        var today = done.stream()
                .filter(visit -> !known(visit.endedAt(), visit.plannedEnd()).isBefore(startOfDay))
                .toList();
        var time = today.stream()
                .map(visit -> Duration.between(
                                known(visit.arrivedAt(), visit.plannedStart()),
                                known(visit.endedAt(), visit.plannedEnd()))
                        .plus(visit.travel()))
                .reduce(Duration.ZERO, Duration::plus);
        return new DoneToday(today.size(), time);
    }

    private static Instant known(@Nullable Instant real, Instant planned) {
        return real == null ? planned : real;
    }

    private static @Nullable GeoPoint whereabouts(@Nullable GeoPoint position, @Nullable PlannedVisit underWay) {
        return position == null && underWay != null ? underWay.order().place() : position;
    }

    /** The shift he is in or has next; when all are over the last one, so that it is the shift that is full. */
    private static @Nullable Shift shift(EngineerSummary engineer, Instant now) {
        return engineer.shifts().stream()
                .filter(shift -> shift.end().isAfter(now))
                .findFirst()
                .orElseGet(() ->
                        engineer.shifts().isEmpty() ? null : engineer.shifts().getLast());
    }
}
