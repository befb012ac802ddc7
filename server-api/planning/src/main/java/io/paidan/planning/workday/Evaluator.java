package io.paidan.planning.workday;

import io.paidan.planning.workday.Evaluation.Costs;
import io.paidan.planning.workday.Evaluation.Stop;
import java.util.ArrayList;
import java.util.List;

/** Goes along a whole route and writes down all that happens: the reference for every change that is evaluated in part. */
final class Evaluator {
    private final WorkdayProblem problem;
    private final Stops stops;
    private final Driver driver;
    private final RouteClock clock;
    private final List<Stop> walked = new ArrayList<>();
    private long lateness;
    private long promises;
    private long changes;
    private long staffing;

    Evaluator(WorkdayProblem problem, Stops stops, Driver driver) {
        this.problem = problem;
        this.stops = stops;
        this.driver = driver;
        clock = new RouteClock(stops, driver);
    }

    /** @throws IllegalStateException when the stops break a limit */
    Evaluation evaluate(Timeline route) {
        if (route.size() == 0 && !driver.hasLocked) {
            return unused();
        }
        walk(route, 0, 0);
        var delay = clock.delay();
        walk(route, clock.departure(), delay);
        return new Evaluation(
                driver.index,
                walked,
                clock.departure(),
                clock.back(),
                clock.travel(),
                clock.working(),
                driver.overtime(clock.back()),
                new Costs(
                        driver.travelCost(clock.travel()),
                        driver.workingCost(clock.working()),
                        driver.overtimeCost(clock.back()),
                        lateness,
                        promises,
                        changes,
                        staffing,
                        driver.spreadCost(clock.busy())));
    }

    private Evaluation unused() {
        var start = (long) driver.engineer.hours().start();
        return new Evaluation(driver.index, List.of(), start, start, 0, 0, 0, new Costs(0, 0, 0, 0, 0, 0, 0, 0));
    }

    private void walk(Timeline route, long departure, long delay) {
        walked.clear();
        lateness = 0;
        promises = 0;
        changes = 0;
        staffing = 0;
        for (var locked : driver.engineer.locked()) {
            add(
                    locked.visit(),
                    new Stop(
                            locked.visit(),
                            null,
                            locked.travel(),
                            locked.arrival(),
                            0,
                            locked.start() - locked.arrival(),
                            locked.start(),
                            locked.end()));
        }
        clock.setOut(driver);
        var left = driver.hasLocked ? clock.end() : departure;
        for (var k = 0; k < route.size(); k++) {
            var begunBefore = clock.begun();
            if (!clock.goTo(route.stop(k))) {
                throw new IllegalStateException(
                        "engineer %s cannot begin in time at stop %d of his route".formatted(driver.engineer.id(), k));
            }
            var stop = route.stop(k);
            var breaks = driver.pauses.breaksBetween(begunBefore, clock.begun());
            var start = clock.begun() + Math.max(0, delay - clock.idle());
            add(
                    stop,
                    new Stop(
                            stops.isStore(stop) ? null : stop,
                            stops.isStore(stop) ? stop - stops.visits : null,
                            clock.drive(),
                            clock.arrival() + Math.max(0, delay - clock.idleAtArrival()),
                            breaks,
                            start - left - clock.drive() - breaks,
                            start,
                            start + driver.serviceTimes[stop]));
            left = walked.getLast().end();
        }
        if (!clock.goHome() && route.size() > 0) {
            throw new IllegalStateException("engineer %s is back at %d, after the end of his hours at %d"
                    .formatted(driver.engineer.id(), clock.back(), driver.hardEnd));
        }
    }

    private void add(int index, Stop stop) {
        walked.add(stop);
        lateness += stops.latenessCost(index, stop.arrival());
        promises += stops.promiseCost(index, stop.start());
        changes += stops.changeCost(index, stop.start());
        if (!stops.isStore(index)) {
            staffing += problem.visits().get(index).staffing().price(driver.index);
        }
    }
}
