package io.paidan.desktop.workorder;

import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.desktop.organisation.RegionChoice;
import io.paidan.desktop.store.DispatchStore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The day in a few numbers.
 *
 * @param waiting orders nobody has
 * @param arrivals visits that arrived today
 * @param arrivalsInTime those of them before the deadline
 */
public record DayFigures(int waiting, int atRisk, int overdue, int inProgress, int arrivals, int arrivalsInTime) {

    public static final DayFigures NONE = new DayFigures(0, 0, 0, 0, 0, 0);

    public static DayFigures of(DispatchStore store, RegionChoice regions, Instant now, ZoneId zone) {
        int waiting = 0;
        int atRisk = 0;
        int overdue = 0;
        int inProgress = 0;
        for (var order : store.orders()) {
            if (regions.includes(order.region()) && order.status().isOpen()) {
                waiting += SavedView.UNASSIGNED.holds(order, Urgency.CALM) ? 1 : 0;
                inProgress += order.status() == WorkOrderStatus.IN_PROGRESS ? 1 : 0;
                switch (Urgency.of(
                        order,
                        store.findActiveVisit(order.id()).orElse(null),
                        store.findSla(order.id()).orElse(null),
                        now)) {
                    case LATE -> overdue++;
                    case AT_RISK -> atRisk++;
                    case CALM -> {}
                }
            }
        }
        int arrivals = 0;
        int inTime = 0;
        var today = LocalDate.ofInstant(now, zone);
        for (var visit : store.visits()) {
            var arrived = visit.arrivedAt();
            var order = store.findOrder(visit.workOrderId());
            if (arrived != null
                    && order.isPresent()
                    && regions.includes(visit.region())
                    && LocalDate.ofInstant(arrived, zone).equals(today)) {
                arrivals++;
                inTime += arrived.isAfter(order.get().dueAt()) ? 0 : 1;
            }
        }
        return new DayFigures(waiting, atRisk, overdue, inProgress, arrivals, inTime);
    }
}
