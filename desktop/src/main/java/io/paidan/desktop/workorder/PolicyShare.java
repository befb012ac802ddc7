package io.paidan.desktop.workorder;

import io.paidan.contract.sla.OrderSla;
import io.paidan.desktop.organisation.RegionChoice;
import io.paidan.desktop.store.DispatchStore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * How many of the arrivals under one policy were in time.
 *
 * @param policy its id; empty for orders without a clock
 * @param name as it is called where the clock was set
 */
public record PolicyShare(String policy, String name, int arrivals, int inTime) {

    private static final PolicyShare WITHOUT = new PolicyShare("", "", 0, 0);

    /** 0 to 1. */
    public double share() {
        return (double) inTime / arrivals;
    }

    /** Of today's arrivals, the policy with the smallest share first. */
    static List<PolicyShare> ofToday(DispatchStore store, RegionChoice regions, Instant now, ZoneId zone) {
        var today = LocalDate.ofInstant(now, zone);
        var shares = new LinkedHashMap<String, PolicyShare>();
        for (var visit : store.visits()) {
            var arrived = visit.arrivedAt();
            if (arrived == null
                    || !regions.includes(visit.region())
                    || !LocalDate.ofInstant(arrived, zone).equals(today)) {
                continue;
            }
            store.findOrder(visit.workOrderId()).ifPresent(order -> {
                var none = store.findSla(order.id()).map(PolicyShare::none).orElse(WITHOUT);
                shares.merge(none.policy(), none.with(!arrived.isAfter(order.dueAt())), PolicyShare::plus);
            });
        }
        return shares.values().stream()
                .sorted(Comparator.comparingDouble(PolicyShare::share).thenComparing(PolicyShare::name))
                .toList();
    }

    private static PolicyShare none(OrderSla sla) {
        return new PolicyShare(sla.policy(), sla.policyName(), 0, 0);
    }

    private PolicyShare with(boolean isInTime) {
        return new PolicyShare(policy, name, arrivals + 1, inTime + (isInTime ? 1 : 0));
    }

    private PolicyShare plus(PolicyShare other) {
        return new PolicyShare(policy, name, arrivals + other.arrivals, inTime + other.inTime);
    }
}
