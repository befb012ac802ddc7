package io.paidan.server.dispatch;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Which of an order's visits a new one takes the place of, and which going-there it is.
 *
 * @param visits what is withdrawn for it; empty when nothing is planned or the new one comes beside it
 * @param sequence the number of the new one
 */
record ReplacedVisits(List<VisitSummary> visits, int sequence) {

    ReplacedVisits {
        visits = List.copyOf(visits);
    }

    /** Nothing: one more visit beside all that the order has. */
    static ReplacedVisits beside(List<VisitSummary> ofOrder) {
        return new ReplacedVisits(List.of(), last(ofOrder) + 1);
    }

    /** The first crew that has not set out yet; nothing when nobody is planned. */
    static ReplacedVisits insteadOf(List<VisitSummary> ofOrder) {
        var active = ofOrder.stream()
                .filter(visit -> visit.status().isActive())
                .collect(groupingBy(VisitSummary::sequence, TreeMap::new, toList()));
        return active.entrySet().stream()
                .filter(going -> going.getValue().stream()
                        .noneMatch(visit -> visit.status().isUnderWay()))
                .findFirst()
                .map(going -> new ReplacedVisits(going.getValue(), going.getKey()))
                .orElseGet(() -> beside(ofOrder));
    }

    /** True when a pinned visit of his is moved within his day: whoever does that by hand means the new time as he meant the old. */
    boolean keepsPin(UUID engineerId) {
        return visits.size() == 1
                && visits.getFirst().pinned()
                && visits.getFirst().engineerId().equals(engineerId);
    }

    private static int last(List<VisitSummary> ofOrder) {
        return ofOrder.stream()
                .filter(visit -> visit.status().isActive() || hasTakenPlace(visit))
                .mapToInt(VisitSummary::sequence)
                .max()
                .orElse(0);
    }

    private static boolean hasTakenPlace(VisitSummary visit) {
        return visit.status() == VisitStatus.DONE || visit.status() == VisitStatus.ABORTED;
    }
}
