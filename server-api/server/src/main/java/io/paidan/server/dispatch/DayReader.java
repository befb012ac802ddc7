package io.paidan.server.dispatch;

import io.paidan.contract.engineer.EngineerPosition;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.organisation.Territory;
import io.paidan.contract.stock.RequiredPart;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.EngineerDays;
import io.paidan.server.engineer.Engineers;
import io.paidan.server.organisation.Territories;
import io.paidan.server.stock.Stock;
import io.paidan.server.visit.Visits;
import io.paidan.server.workorder.WorkOrders;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what is left of engineers' days as planning wants it. */
@Component
class DayReader {

    private final Territories territories;
    private final Engineers engineers;
    private final Visits visits;
    private final WorkOrders workOrders;
    private final Stock stock;
    private final Clock clock;

    DayReader(
            Territories territories,
            Engineers engineers,
            Visits visits,
            WorkOrders workOrders,
            Stock stock,
            Clock clock) {
        this.territories = territories;
        this.engineers = engineers;
        this.visits = visits;
        this.workOrders = workOrders;
        this.stock = stock;
        this.clock = clock;
    }

    /**
     * The moment from which a visit is planned: now while it is for the day that goes on, else the beginning of its day.
     *
     * @param wished null for as soon as may be
     */
    Instant planningFrom(WorkOrderSummary order, @Nullable Instant wished) {
        var now = clock.instant();
        if (wished == null) {
            return now;
        }
        var zone = zoneOf(order);
        var day = LocalDate.ofInstant(wished, zone);
        return day.isAfter(LocalDate.ofInstant(now, zone))
                ? day.atStartOfDay(zone).toInstant()
                : now;
    }

    /** The start of a visit that is to be on a later day; null for one today, which is as soon as may be. */
    @Nullable
    Instant ifLaterDay(WorkOrderSummary order, Instant start) {
        return planningFrom(order, start).isAfter(clock.instant()) ? start : null;
    }

    /** The days on which a visit may be, in their order: from that of the appointment, or today, to the one it is due on. */
    List<LocalDate> listPossible(WorkOrderSummary order, int most) {
        var zone = zoneOf(order);
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var window = order.window();
        var first = window == null ? today : later(today, LocalDate.ofInstant(window.start(), zone));
        var last = later(first, LocalDate.ofInstant(order.dueAt(), zone));
        return first.datesUntil(last.plusDays(1)).limit(most).toList();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    ZoneId zoneOf(WorkOrderSummary order) {
        return territories.list(territories.wholeRegion(order.region())).stream()
                .filter(territory -> territory.id().equals(order.territory()))
                .map(Territory::zone)
                .findFirst()
                .orElseThrow();
    }

    /**
     * What is left of the days of engineers of one region, in the order given.
     *
     * @param ofRegion as they are on the day of {@code from}
     * @param parts whose stock matters: the others are left out of the days
     * @param from see {@link #planningFrom}
     */
    List<EngineerDay> list(String region, List<EngineerSummary> ofRegion, List<RequiredPart> parts, Instant from) {
        var ids = ofRegion.stream().map(EngineerSummary::id).toList();
        var isLater = from.isAfter(clock.instant());
        var ofDay = isLater ? listFrom(from, region, ids) : visits.listOfDay(region, ids);
        var orderIds = ofDay.stream()
                .filter(visit -> visit.status().isActive())
                .map(VisitSummary::workOrderId)
                .toList();
        var scope = territories.wholeRegion(region);
        return EngineerDays.assemble(
                from,
                territories.list(scope),
                ofRegion,
                ofDay,
                workOrders.listByIds(region, orderIds),
                isLater ? atHome(ofRegion, from) : engineers.listPositionsOf(region, ids),
                parts.isEmpty() ? List.of() : stock.listParts(),
                parts.isEmpty() ? List.of() : stock.listStores(scope),
                stock.listLevelsOf(
                        region, parts.stream().map(RequiredPart::partNumber).toList()));
    }

    private List<VisitSummary> listFrom(Instant from, String region, List<UUID> ids) {
        return visits.listActive(region, ids).stream()
                .filter(visit -> !visit.plannedStart().isBefore(from))
                .toList();
    }

    /** Where somebody will be on another day nobody knows: he sets out from home. */
    private static List<EngineerPosition> atHome(List<EngineerSummary> ofRegion, Instant from) {
        return ofRegion.stream()
                .map(engineer -> new EngineerPosition(engineer.id(), from, engineer.homePosition(), null, null, null))
                .toList();
    }

    /** Those whose days decide whether an engineer can have an order: he, then all of its region if it takes a crew. */
    List<UUID> listIdsConcerned(WorkOrderSummary order, UUID engineerId, Instant from) {
        var crew = order.crewSize() > 1
                ? engineers.listIds(territories.wholeRegion(order.region()), from)
                : List.<UUID>of();
        return Stream.concat(Stream.of(engineerId), crew.stream()).distinct().toList();
    }

    /**
     * These as they are on the day of {@code from}; nobody else, so that who has locked their days judges by what nobody
     * changes meanwhile.
     *
     * @param concerned of {@link #listIdsConcerned}: the first one also when he is not there that day, which a limit tells
     */
    List<EngineerSummary> listEngineers(String region, List<UUID> concerned, Instant from) {
        var first = engineers.getInRegion(concerned.getFirst(), region, from);
        if (concerned.size() == 1) {
            return List.of(first);
        }
        var crew = Set.copyOf(concerned.subList(1, concerned.size()));
        return Stream.concat(
                        Stream.of(first),
                        engineers.list(territories.wholeRegion(region), from).stream()
                                .filter(engineer -> crew.contains(engineer.id())))
                .toList();
    }

    static EngineerDay dayOf(UUID engineerId, List<EngineerDay> days) {
        return days.stream()
                .filter(day -> day.engineer().id().equals(engineerId))
                .findFirst()
                .orElseThrow();
    }

    EngineerDay get(EngineerSummary engineer, List<RequiredPart> parts) {
        return list(engineer.region(), List.of(engineer), parts, clock.instant())
                .getFirst();
    }
}
