package io.paidan.planning.ranking;

import io.paidan.contract.dispatch.Insertion;
import io.paidan.contract.dispatch.PickUp;
import io.paidan.contract.stock.RequiredPart;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.RegionStock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down an attempt as people read it. */
final class Insertions {
    private Insertions() {}

    static Insertion of(WorkOrderSummary order, InsertionScan scan, Attempt attempt, List<RequiredPart> lacking) {
        var stop = attempt.stop();
        var arrival = Instant.ofEpochMilli(scan.arrival(stop));
        var start = Instant.ofEpochMilli(stop.start());
        var window = order.window();
        return new Insertion(
                scan.visitBefore(attempt),
                arrival,
                start,
                Instant.ofEpochMilli(stop.end()),
                Duration.ofMillis(stop.drive()),
                Duration.ofMillis(scan.addedTravel(attempt)),
                Duration.between(arrival, order.dueAt()),
                window == null ? null : Duration.between(start, window.end()),
                Duration.ofMillis(scan.overtimeAdded(attempt)),
                attempt.push().delays(),
                lacking.stream().map(RequiredPart::partNumber).toList(),
                pickUp(scan.approach(attempt), arrival.minusMillis(stop.drive()), lacking),
                List.of());
    }

    private static @Nullable PickUp pickUp(@Nullable Approach approach, Instant setOut, List<RequiredPart> lacking) {
        if (approach == null) {
            return null;
        }
        var there = setOut.plusMillis(approach.toStore());
        var store = approach.store();
        return new PickUp(
                store.storeId(),
                store.name(),
                there,
                there.plus(RegionStock.STOP),
                lacking.stream().map(RequiredPart::partNumber).toList());
    }
}
