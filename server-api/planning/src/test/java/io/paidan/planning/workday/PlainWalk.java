package io.paidan.planning.workday;

import io.paidan.planning.workday.Pauses.Absence;
import java.util.ArrayList;
import java.util.List;

/** Goes along a day once, setting out at a given time. Stores are numbered behind the visits. */
final class PlainWalk {
    private final WorkdayProblem problem;
    private final WorkdayEngineer engineer;
    private final List<Long> arrivals = new ArrayList<>();
    private final List<Long> starts = new ArrayList<>();
    /** In which band he was ready for each drive. */
    private final List<Integer> bands = new ArrayList<>();

    private boolean inTime = true;
    private long firstSetOut;
    private long begun;
    private long free;
    private int place;
    private long travel;
    private long service;
    private long paused;
    private long timeCost;

    PlainWalk(WorkdayProblem problem, WorkdayEngineer engineer, List<Integer> stops, long ready, long firstSetOut) {
        this.problem = problem;
        this.engineer = engineer;
        this.firstSetOut = firstSetOut;
        begun = ready;
        free = firstSetOut;
        place = engineer.start();
        for (var locked : engineer.locked()) {
            goTo(locked);
        }
        for (var stop : stops) {
            if (stop < problem.visits().size()) {
                goTo(problem.visits().get(stop));
            } else {
                var store = problem.stores().get(stop - problem.visits().size());
                goTo(store.place(), store.open(), store.serviceTime());
                travel += store.serviceTime();
                service -= store.serviceTime();
            }
        }
        goHome();
        inTime &= stops.isEmpty() || free <= engineer.hours().hardEnd();
    }

    boolean isInTime() {
        return inTime;
    }

    long firstSetOut() {
        return firstSetOut;
    }

    long travel() {
        return travel;
    }

    long service() {
        return service;
    }

    long paused() {
        return paused;
    }

    long timeCost() {
        return timeCost;
    }

    long back() {
        return free;
    }

    boolean differsOnlyInDeparture(PlainWalk other) {
        return inTime
                && free == other.free
                && timeCost == other.timeCost
                && paused == other.paused
                && bands.equals(other.bands);
    }

    /** Whether anything comes later by more than one unit of time. */
    boolean jumpsAgainst(PlainWalk other) {
        for (var k = 0; k < starts.size(); k++) {
            if (starts.get(k) - other.starts.get(k) > 1 || arrivals.get(k) - other.arrivals.get(k) > 1) {
                return true;
            }
        }
        return false;
    }

    private void goTo(WorkdayEngineer.Locked locked) {
        var visit = problem.visits().get(locked.visit());
        travel += locked.travel();
        service += locked.end() - locked.start();
        timeCost += timeCost(visit, locked.arrival(), locked.start());
        begun = locked.start();
        free = locked.end();
        place = visit.place();
    }

    private void goTo(WorkdayVisit visit) {
        var times = visit.serviceTimes();
        goTo(visit.place(), visit.begins(), times.get(times.size() == 1 ? 0 : engineer.level()));
        timeCost += timeCost(visit, arrivals.getLast(), starts.getLast());
    }

    private void goTo(int to, OpenHours opens, int duration) {
        var setOut = free;
        var next = next(setOut, to, opens);
        for (var absence : engineer.pauses().absences()) {
            if (touches(absence, setOut, next.start + duration)) {
                setOut = absence.until();
                next = next(setOut, to, opens);
            }
        }
        inTime &= next.start < opens.close()
                && next.start + duration <= engineer.hours().hardEnd();
        var isFirst = starts.isEmpty() && engineer.locked().isEmpty();
        bands.add(isFirst ? band(setOut) : band(free));
        firstSetOut = isFirst ? setOut : firstSetOut;
        paused += next.breaks + (isFirst ? 0 : absent(free, setOut));
        travel += drive(setOut, to);
        service += duration;
        arrivals.add(next.arrival);
        starts.add(next.start);
        begun = next.start;
        free = next.start + duration;
        place = to;
    }

    private void goHome() {
        for (var pause : engineer.pauses().breaks()) {
            if (pause.from() > begun && pause.from() < free) {
                free += pause.length();
                paused += pause.length();
            }
        }
        if (engineer.end() == null) {
            return;
        }
        var setOut = free;
        for (var absence : engineer.pauses().absences()) {
            if (touches(absence, setOut, setOut + drive(setOut, engineer.end()))) {
                setOut = absence.until();
            }
        }
        bands.add(band(free));
        paused += absent(free, setOut);
        travel += drive(setOut, engineer.end());
        free = setOut + drive(setOut, engineer.end());
    }

    private static boolean touches(Absence absence, long from, long until) {
        return from < absence.until() && until > absence.from();
    }

    private long absent(long from, long until) {
        return engineer.pauses().absences().stream()
                .mapToLong(absence -> Math.max(0, Math.min(until, absence.until()) - Math.max(from, absence.from())))
                .sum();
    }

    private int band(long time) {
        var bandsOfDay = problem.travel().get(engineer.travelClass()).bands();
        var band = 0;
        while (band + 1 < bandsOfDay.size() && bandsOfDay.get(band + 1).from() <= time) {
            band++;
        }
        return band;
    }

    private long drive(long departure, int to) {
        var bandsOfDay = problem.travel().get(engineer.travelClass()).bands();
        var times = bandsOfDay.get(band(departure)).times();
        return times.isReachable(place, to) ? times.times()[place * times.size() + to] : Integer.MAX_VALUE;
    }

    private record Next(long arrival, long start, long breaks) {}

    private Next next(long setOut, int to, OpenHours opens) {
        var arrival = setOut + drive(setOut, to);
        var ready = arrival;
        var breaks = 0L;
        for (var pause : engineer.pauses().breaks()) {
            if (pause.from() > begun && Math.max(ready, opens.open()) >= pause.from()) {
                arrival += arrival >= pause.from() ? pause.length() : 0;
                ready = Math.max(ready, pause.from()) + pause.length();
                breaks += pause.length();
            }
        }
        return new Next(arrival, Math.max(ready, opens.open()), breaks);
    }

    private static long timeCost(WorkdayVisit visit, long arrival, long start) {
        var cost = 0L;
        var due = visit.due();
        if (due != null) {
            cost += due.price() * Math.max(0, arrival - due.time());
        }
        var promise = visit.promise();
        if (promise != null && start > promise.latestStart()) {
            cost += promise.price() + promise.pricePerTime() * (start - promise.latestStart());
        }
        var published = visit.published();
        if (published != null && Math.abs(start - published.start()) > published.tolerance()) {
            cost += published.price();
        }
        return cost;
    }
}
