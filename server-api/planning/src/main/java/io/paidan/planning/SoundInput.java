package io.paidan.planning;

import io.paidan.contract.workorder.WorkOrderSummary;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What neither ranking nor planning can reckon with: what is there twice and jobs that take no time. Places, windows and
 * absences that make no sense cannot even be made ({@link io.paidan.contract.geo.GeoPoint} and the like refuse them); what is
 * sound but impossible gets a verdict.
 */
public final class SoundInput {
    private SoundInput() {}

    /** @throws IllegalArgumentException when an engineer is there twice, or a visit in his day */
    public static void require(List<EngineerDay> days) {
        var engineers = new HashMap<UUID, String>(2 * days.size());
        for (var day : days) {
            requireNew("engineer", day.engineer().id(), day.engineer().code(), engineers);
            requireOnceInADay(day.visits());
        }
    }

    /** Each against each: a day has few, and the ranking asks for every engineer and order. */
    private static void requireOnceInADay(List<PlannedVisit> visits) {
        for (var k = 1; k < visits.size(); k++) {
            var id = visits.get(k).visit().id();
            for (var before = 0; before < k; before++) {
                if (visits.get(before).visit().id().equals(id)) {
                    requireOnce(visits);
                }
            }
        }
    }

    /** @throws IllegalArgumentException when a visit is there twice, in one day or in two */
    public static void requireOnce(Collection<PlannedVisit> visits) {
        var seen = new HashMap<UUID, String>(2 * visits.size());
        for (var planned : visits) {
            requireNew("visit", planned.visit().id(), planned.order().number(), seen);
        }
    }

    /** @throws IllegalArgumentException when an order is there twice, takes no time or needs less than one of a part */
    public static void require(Collection<WorkOrderSummary> orders) {
        var seen = new HashMap<UUID, String>();
        for (var order : orders) {
            requireNew("order", order.id(), order.number(), seen);
            require(order);
        }
    }

    /** @throws IllegalArgumentException when it takes no time or needs less than one of a part */
    public static void require(WorkOrderSummary order) {
        if (!order.duration().isPositive()) {
            throw new IllegalArgumentException(
                    "order %s takes %s, no time at all".formatted(order.number(), order.duration()));
        }
        for (var part : order.requiredParts()) {
            if (part.quantity() < 1) {
                throw new IllegalArgumentException("order %s needs %d of part %s. Maybe leave it out."
                        .formatted(order.number(), part.quantity(), part.partNumber()));
            }
        }
    }

    private static void requireNew(String what, UUID id, String name, Map<UUID, String> seen) {
        var before = seen.put(id, name);
        if (before != null) {
            throw new IllegalArgumentException(
                    "%s %s is there twice, as %s and as %s".formatted(what, id, before, name));
        }
    }
}
