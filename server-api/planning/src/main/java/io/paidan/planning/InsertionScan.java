package io.paidan.planning;

import io.paidan.contract.dispatch.Delay;
import io.paidan.contract.dispatch.Insertion;
import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.workorder.WorkOrderSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tries an order at every place of one day and keeps the cheapest. Behind each place the push is followed only until a
 * gap swallows it, so the scan is linear in the visits of all but overfull days. The result is exact: no place is
 * skipped and no time is estimated.
 */
final class InsertionScan {
    private static final long NONE = Long.MAX_VALUE;

    private final DayRoute route;
    private final OrderLegs.Of legs;
    private final WorkOrderSummary order;
    private final long earliest;
    private final long now;
    private final @Nullable Instant wishedStart;
    private final List<String> partsMissing;

    private double bestCost = Double.POSITIVE_INFINITY;
    private @Nullable Insertion best;
    private long soonestStart = NONE;
    private long soonestEnd = NONE;

    InsertionScan(
            DayRoute route,
            OrderLegs.Of legs,
            WorkOrderSummary order,
            Instant now,
            @Nullable Instant wishedStart,
            List<String> partsMissing) {
        this.route = route;
        this.legs = legs;
        this.order = order;
        this.now = now.toEpochMilli();
        this.wishedStart = wishedStart;
        this.partsMissing = partsMissing;
        var window = order.window();
        this.earliest = Math.max(
                window == null ? Long.MIN_VALUE : window.start().toEpochMilli(),
                wishedStart == null ? Long.MIN_VALUE : wishedStart.toEpochMilli());
        for (var place = route.firstFree(); place <= route.size(); place++) {
            attempt(place);
        }
    }

    /** The cheapest place; null when there is none. */
    @Nullable
    Insertion best() {
        return best;
    }

    double bestCost() {
        return bestCost;
    }

    /** Why there is no place. */
    Verdict refusal(Instant shiftEnd) {
        if (soonestStart == NONE) {
            return new Verdict.Unreachable();
        }
        var window = order.window();
        if (window != null && soonestStart >= window.end().toEpochMilli()) {
            return new Verdict.WindowMissed(window.end(), Instant.ofEpochMilli(soonestStart));
        }
        return new Verdict.ShiftFull(shiftEnd, Duration.ZERO, Instant.ofEpochMilli(soonestEnd));
    }

    private void attempt(int place) {
        var before = route.before(place);
        if (!legs.isReachable(place, before.end())) {
            return;
        }
        var stop = route.next(before, legs.toOrder(place, before.end()), earliest, order.duration());
        if (place < route.size() && !legs.isReachableFromOrder(place + 1, stop.end())) {
            return;
        }
        var push = new Push(place, stop);
        if (!push.allowed) {
            return;
        }
        soonestStart = Math.min(soonestStart, stop.start());
        soonestEnd = Math.min(soonestEnd, route.endWithBreak(stop));
        var window = order.window();
        if (!route.isWithinShift(stop)
                || (window != null && stop.start() >= window.end().toEpochMilli())) {
            return;
        }
        var arrival = arrival(stop);
        var cost = InsertionCost.of(
                Math.max(0, arrival - order.dueAt().toEpochMilli()),
                push.madeLate,
                wishedStart == null ? 0 : Math.abs(stop.start() - wishedStart.toEpochMilli()),
                addedTravel(place, stop, push),
                push.delay,
                arrival - now);
        if (cost < bestCost) {
            bestCost = cost;
            best = insertion(place, stop, push);
        }
    }

    /** When a time was wished for he sets out for that time; nobody asked him to wait at the door. */
    private long arrival(DayRoute.Stop stop) {
        return wishedStart == null
                ? stop.arrival()
                : Math.max(stop.arrival(), Math.min(wishedStart.toEpochMilli(), stop.start()));
    }

    private long addedTravel(int place, DayRoute.Stop stop, Push push) {
        return place == route.size()
                ? stop.drive()
                : stop.drive() + push.driveBehind - route.at(place).drive();
    }

    private Insertion insertion(int place, DayRoute.Stop stop, Push push) {
        var arrival = Instant.ofEpochMilli(arrival(stop));
        return new Insertion(
                place == 0 ? null : route.visit(place - 1).id(),
                arrival,
                Instant.ofEpochMilli(stop.start()),
                Instant.ofEpochMilli(stop.end()),
                Duration.ofMillis(stop.drive()),
                Duration.ofMillis(addedTravel(place, stop, push)),
                Duration.between(arrival, order.dueAt()),
                order.window() == null
                        ? null
                        : Duration.between(
                                Instant.ofEpochMilli(stop.start()),
                                order.window().end()),
                Duration.ZERO,
                push.delays,
                partsMissing,
                null,
                List.of());
    }

    /** What the order does to the visits behind it. */
    private final class Push {
        private final List<Delay> delays = new ArrayList<>();
        private long driveBehind;
        private long madeLate;
        private long delay;
        private boolean allowed = true;

        Push(int place, DayRoute.Stop inserted) {
            var previous = inserted;
            for (var k = place; k < route.size() && allowed; k++) {
                var planned = route.at(k);
                if (k == place) {
                    driveBehind = legs.fromOrder(k + 1, inserted.end());
                }
                var pushed = route.next(previous, k, k == place ? driveBehind : planned.drive());
                if (pushed.start() <= planned.start()) {
                    return;
                }
                allowed = route.mayMoveTo(k, pushed);
                note(k, planned, pushed);
                previous = pushed;
            }
        }

        private void note(int index, DayRoute.Stop planned, DayRoute.Stop pushed) {
            var due = route.dueAt(index);
            var late = Math.max(0, pushed.arrival() - due);
            var by = pushed.start() - planned.start();
            madeLate += late - Math.max(0, planned.arrival() - due);
            delay += by;
            var visit = route.visit(index);
            delays.add(new Delay(
                    visit.id(),
                    visit.workOrderId(),
                    Duration.ofMillis(by),
                    Instant.ofEpochMilli(pushed.start()),
                    Duration.ofMillis(late)));
        }
    }
}
