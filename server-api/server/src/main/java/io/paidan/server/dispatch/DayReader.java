package io.paidan.server.dispatch;

import io.paidan.contract.engineer.EngineerSummary;
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
import java.util.List;
import java.util.UUID;
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
     * The days of engineers of one region, in the order given.
     *
     * @param parts whose stock matters: the others are left out of the days
     */
    List<EngineerDay> list(String region, List<EngineerSummary> ofRegion, List<RequiredPart> parts) {
        var ids = ofRegion.stream().map(EngineerSummary::id).toList();
        var ofDay = visits.listOfDay(region, ids);
        var orderIds = ofDay.stream()
                .filter(visit -> visit.status().isActive())
                .map(VisitSummary::workOrderId)
                .toList();
        var scope = territories.wholeRegion(region);
        return EngineerDays.assemble(
                clock.instant(),
                territories.list(scope),
                ofRegion,
                ofDay,
                workOrders.listByIds(region, orderIds),
                engineers.listPositionsOf(region, ids),
                parts.isEmpty() ? List.of() : stock.listParts(),
                parts.isEmpty() ? List.of() : stock.listStores(scope),
                stock.listLevelsOf(
                        region, parts.stream().map(RequiredPart::partNumber).toList()));
    }

    /** Those whose days decide whether an engineer can have an order: he, and all of his region if it takes a crew. */
    List<EngineerSummary> engineersFor(WorkOrderSummary order, EngineerSummary engineer) {
        return order.crewSize() > 1 ? engineers.list(territories.wholeRegion(order.region())) : List.of(engineer);
    }

    static EngineerDay dayOf(UUID engineerId, List<EngineerDay> days) {
        return days.stream()
                .filter(day -> day.engineer().id().equals(engineerId))
                .findFirst()
                .orElseThrow();
    }

    EngineerDay get(EngineerSummary engineer, List<RequiredPart> parts) {
        return list(engineer.region(), List.of(engineer), parts).getFirst();
    }
}
