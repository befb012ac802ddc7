package io.paidan.planning.ranking;

import io.paidan.contract.dispatch.Delay;
import io.paidan.planning.DayRoute;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What an order put into a day does to the visits behind it: they move to later until a gap swallows the push. */
final class Push {
    private final DayRoute route;
    private final DayRoute.Stop[] pushed;
    private final int first;
    private int count;
    private boolean allowed = true;
    private long madeLate;
    private long delay;
    private long driveBehind;
    private DayRoute.Stop last;

    /** @param wayBehind the way from the order to the visit behind it; not asked when none is behind */
    Push(DayRoute route, int place, DayRoute.Stop inserted, DayRoute.Way wayBehind) {
        this.route = route;
        this.first = place;
        this.pushed = new DayRoute.Stop[route.size() - place];
        var previous = inserted;
        for (var k = place; k < route.size() && allowed; k++) {
            var planned = route.at(k);
            var moved = route.next(previous, k, k == place ? wayBehind : departure -> planned.drive());
            if (k == place) {
                driveBehind = moved.drive();
            }
            if (moved.start() <= planned.start()) {
                last = route.at(route.size() - 1);
                return;
            }
            allowed = route.mayMoveTo(k, moved);
            note(k, planned, moved);
            previous = moved;
        }
        last = previous;
    }

    private void note(int index, DayRoute.Stop planned, DayRoute.Stop moved) {
        var due = route.dueAt(index);
        madeLate += Math.max(0, moved.arrival() - due) - Math.max(0, planned.arrival() - due);
        delay += moved.start() - planned.start();
        pushed[count++] = moved;
    }

    /** False when a visit would break its window, leave the shift or is pinned. */
    boolean isAllowed() {
        return allowed;
    }

    /** How long the way from the order to the next visit takes; 0 when there is none. */
    long driveBehind() {
        return driveBehind;
    }

    /** By how much all visits behind come later after their deadlines, in milliseconds. */
    long madeLate() {
        return madeLate;
    }

    /** By how much all visits behind begin later, in milliseconds. */
    long delay() {
        return delay;
    }

    /** The last stop of the day with the order in it. */
    DayRoute.Stop last() {
        return last;
    }

    List<Delay> delays() {
        var delays = new ArrayList<Delay>(count);
        for (var k = 0; k < count; k++) {
            var visit = route.visit(first + k);
            var planned = route.at(first + k);
            delays.add(new Delay(
                    visit.id(),
                    visit.workOrderId(),
                    Duration.ofMillis(pushed[k].start() - planned.start()),
                    Instant.ofEpochMilli(pushed[k].start()),
                    Duration.ofMillis(Math.max(0, pushed[k].arrival() - route.dueAt(first + k)))));
        }
        return delays;
    }
}
