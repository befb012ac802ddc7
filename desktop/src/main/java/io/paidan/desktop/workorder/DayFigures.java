package io.paidan.desktop.workorder;

import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.desktop.organisation.RegionChoice;
import io.paidan.desktop.store.DispatchStore;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * The day in a few numbers.
 *
 * @param waiting orders nobody has
 * @param shares today's arrivals by policy, of the one with the smallest share in time first
 */
public record DayFigures(int waiting, int atRisk, int overdue, int inProgress, List<PolicyShare> shares) {

    public static final DayFigures NONE = new DayFigures(0, 0, 0, 0, List.of());

    public DayFigures {
        shares = List.copyOf(shares);
    }

    /** How many visits arrived today. */
    public int arrivals() {
        return shares.stream().mapToInt(PolicyShare::arrivals).sum();
    }

    /** Those of them before the deadline. */
    public int arrivalsInTime() {
        return shares.stream().mapToInt(PolicyShare::inTime).sum();
    }

    public static DayFigures of(DispatchStore store, RegionChoice regions, Instant now, ZoneId zone) {
        int waiting = 0;
        int atRisk = 0;
        int overdue = 0;
        int inProgress = 0;
        for (var order : store.orders()) {
            if (regions.includes(order.region()) && order.status().isOpen()) {
                waiting += SavedView.UNASSIGNED.holds(order, Urgency.CALM) ? 1 : 0;
                inProgress += order.status() == WorkOrderStatus.IN_PROGRESS ? 1 : 0;
                switch (Urgency.of(store, order, now)) {
                    case LATE -> overdue++;
                    case AT_RISK -> atRisk++;
                    case CALM -> {}
                }
            }
        }
        return new DayFigures(waiting, atRisk, overdue, inProgress, PolicyShare.ofToday(store, regions, now, zone));
    }
}
