package io.paidan.planning.ranking;

import static io.paidan.planning.DriverRoads.UNREACHABLE;
import static io.paidan.planning.rule.SoftCost.ADDED_TRAVEL;
import static io.paidan.planning.rule.SoftCost.ARRIVAL;
import static io.paidan.planning.rule.SoftCost.DELAY;
import static io.paidan.planning.rule.SoftCost.LATE_ARRIVAL;
import static io.paidan.planning.rule.SoftCost.MADE_LATE;
import static io.paidan.planning.rule.SoftCost.OFF_THE_WISH;
import static io.paidan.planning.rule.SoftCost.OVERTIME;

import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.DayRoute;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.RegionStock;
import io.paidan.planning.rule.Outlook;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tries an order at every place of one day and keeps the cheapest. Behind each place the push is followed only until a
 * gap swallows it, so the scan is linear in the visits of all but overfull days. The result is exact: no place is
 * skipped and no time is estimated.
 */
final class InsertionScan {
    private final EngineerDay day;
    private final DayRoute route;
    private final OrderLegs.Of legs;
    private final WorkOrderSummary order;
    private final Wish wish;
    private final List<RegionStock.Shelf> stores;
    private final long now;
    private final long duration;
    private final long overtimeBefore;

    private final List<Long> fittingStarts = new ArrayList<>();
    private double bestCost = Double.POSITIVE_INFINITY;
    private @Nullable Attempt best;
    private long start = Outlook.NEVER;
    private long end = Outlook.NEVER;
    private long startWithinShift = Outlook.NEVER;
    private long endWithinWindow = Outlook.NEVER;
    private long startWithinBoth = Outlook.NEVER;

    /**
     * @param stores where he can fetch what he lacks; empty when he lacks nothing
     * @param isAnyEnough true when it is asked only whether there is a place: then the first one is the best, and the
     *     outlook means nothing once there is one
     */
    InsertionScan(
            EngineerDay day,
            DayRoute route,
            OrderLegs.Of legs,
            WorkOrderSummary order,
            Wish wish,
            List<RegionStock.Shelf> stores,
            long now,
            boolean isAnyEnough) {
        this.day = day;
        this.route = route;
        this.legs = legs;
        this.order = order;
        this.wish = wish;
        this.stores = stores;
        this.now = now;
        this.duration = day.durationOf(order).toMillis();
        this.overtimeBefore = route.size() == 0 ? 0 : route.overtime(route.at(route.size() - 1));
        for (var place = route.firstFree(); place <= route.size() && !(isAnyEnough && best != null); place++) {
            attempt(place);
        }
    }

    DayRoute route() {
        return route;
    }

    Wish wish() {
        return wish;
    }

    /** The cheapest place; null when there is none. */
    @Nullable
    Attempt best() {
        return best;
    }

    double bestCost() {
        return bestCost;
    }

    Outlook outlook() {
        return new Outlook(start, end, startWithinShift, endWithinWindow, startWithinBoth);
    }

    private void attempt(int place) {
        var before = route.before(place);
        var drive = way(place, before.end());
        if (drive == UNREACHABLE) {
            return;
        }
        var stop = route.next(
                before,
                departure -> departure == before.end() ? drive : way(place, departure),
                wish.earliest(),
                duration);
        var onward = place < route.size() ? legs.fromOrder(place, stop.end()) : 0;
        if (onward == UNREACHABLE) {
            return;
        }
        var push = new Push(
                route, place, stop, departure -> departure == stop.end() ? onward : legs.fromOrder(place, departure));
        if (push.isAllowed()) {
            note(new Attempt(place, stop, push));
        }
    }

    private long way(int place, long departure) {
        if (stores.isEmpty()) {
            return legs.toOrder(place, departure);
        }
        var via = legs.toOrderVia(stores, place, departure);
        return via == null ? UNREACHABLE : via.millis();
    }

    private void note(Attempt attempt) {
        var stop = attempt.stop();
        var over = route.endWithBreak(stop);
        if (over > wish.over()) {
            return;
        }
        var withinShift = route.isWithinShift(stop);
        var withinWindow = stop.start() < wish.before();
        start = Math.min(start, stop.start());
        end = Math.min(end, over);
        if (withinShift) {
            startWithinShift = Math.min(startWithinShift, stop.start());
        }
        if (withinWindow) {
            endWithinWindow = Math.min(endWithinWindow, over);
        }
        if (withinShift && withinWindow) {
            fittingStarts.add(stop.start());
            startWithinBoth = Math.min(startWithinBoth, stop.start());
            var cost = cost(attempt);
            if (cost < bestCost) {
                bestCost = cost;
                best = attempt;
            }
        }
    }

    private double cost(Attempt attempt) {
        var arrival = arrival(attempt.stop());
        var wished = wish.wished();
        var offTheWish = wished == null ? 0 : Math.abs(attempt.stop().start() - wished);
        return LATE_ARRIVAL.ofMillis(Math.max(0, arrival - order.dueAt().toEpochMilli()))
                + MADE_LATE.ofMillis(attempt.push().madeLate())
                + OFF_THE_WISH.ofMillis(offTheWish)
                + ADDED_TRAVEL.ofMillis(addedTravel(attempt))
                + DELAY.ofMillis(attempt.push().delay())
                + ARRIVAL.ofMillis(arrival - now)
                + OVERTIME.of(overtimePrice(attempt));
    }

    /** In minor units of money. */
    private double overtimePrice(Attempt attempt) {
        var overtime = day.engineer().overtime();
        return overtime == null
                ? 0
                : overtimeAdded(attempt) / (double) Duration.ofHours(1).toMillis() * overtime.pricePerHour();
    }

    /** By how much his shift becomes longer, in milliseconds. */
    long overtimeAdded(Attempt attempt) {
        return Math.max(0, route.overtime(attempt.push().last()) - overtimeBefore);
    }

    /**
     * When a time was wished for he sets out for that time, and on loan he is not there before that begins: nobody waits at the
     * door then.
     */
    long arrival(DayRoute.Stop stop) {
        var wished = wish.wished();
        var notBefore = wished == null ? wish.from() : Math.max(wish.from(), wished);
        return Math.max(stop.arrival(), Math.min(notBefore, stop.start()));
    }

    /** How much longer he is on the way that day, in milliseconds. */
    long addedTravel(Attempt attempt) {
        var drive = attempt.stop().drive();
        return attempt.place() == route.size()
                ? drive
                : drive
                        + attempt.push().driveBehind()
                        - route.at(attempt.place()).drive();
    }

    /** The visit before it; null when it comes first. */
    @Nullable
    UUID visitBefore(Attempt attempt) {
        return attempt.place() == 0 ? null : route.visit(attempt.place() - 1).id();
    }

    /** When he could begin at each place that fits, in epoch milliseconds. */
    List<Long> fittingStarts() {
        return fittingStarts;
    }

    /** The store where he stops on that way, and when; null when he drives straight. */
    @Nullable
    Approach approach(Attempt attempt) {
        return stores.isEmpty()
                ? null
                : legs.toOrderVia(stores, attempt.place(), attempt.stop().setOut());
    }
}
