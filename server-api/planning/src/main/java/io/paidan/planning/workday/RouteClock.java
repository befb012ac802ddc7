package io.paidan.planning.workday;

/**
 * Goes along a route from stop to stop and keeps the time: the one piece of arithmetic that whole routes and changes to
 * them are evaluated with. Its state after a stop can be kept and taken up from there again.
 *
 * <p>He goes as early as he can; how much later he may leave without being back later or beginning anything too late is
 * kept along the way (the forward time slack of Savelsbergh, "The vehicle routing problem with time windows: minimizing
 * route duration", 1992).
 */
final class RouteClock {
    private final Stops stops;
    private final ClockState now = new ClockState();
    private Driver driver;
    private int place;
    private boolean hasLeft;

    private long drive;
    private long arrival;
    private long idleAtArrival;
    private long back;

    /** @param driver whose time it keeps until somebody else is set out */
    RouteClock(Stops stops, Driver driver) {
        this.stops = stops;
        this.driver = driver;
    }

    /** Sets somebody out, behind what is locked; of that only drives and jobs count. */
    void setOut(Driver driver) {
        this.driver = driver;
        place = driver.start;
        hasLeft = driver.hasLocked;
        now.setOut(driver.pauses.ready(driver.engineer.hours().start()));
        for (var stop : driver.engineer.locked()) {
            now.begun = stop.start();
            now.end = stop.end();
            now.travel += stop.travel();
            now.service += stop.end() - stop.start();
            now.timeCost += stops.timeCost(stop.visit(), stop.arrival(), stop.start());
        }
        now.departure = now.end - now.travel - now.service;
    }

    void save(ClockStates states, int index) {
        states.put(index, now);
    }

    /**
     * Takes up a state of a driver.
     *
     * @param place where he is then
     * @param hasStopped whether that is behind a stop, not at the head of his route
     */
    void load(Driver driver, ClockStates states, int index, int place, boolean hasStopped) {
        this.driver = driver;
        this.place = place;
        hasLeft = hasStopped || driver.hasLocked;
        states.get(index, now);
    }

    /** Ends the route as the same driver did when he was back at this time; parameters as {@link ClockState#follow}. */
    void followHome(ClockStates his, int index, int home, long tailSlack, long back) {
        now.follow(his, index, home, tailSlack);
        this.back = back;
    }

    /** Goes to the next stop; false when he cannot begin there in time, whereupon nothing but a new now.begun makes sense. */
    boolean goTo(int stop) {
        var pauses = driver.pauses;
        var setOut = now.end;
        var to = stops.place[stop];
        var duration = driver.serviceTimes[stop];
        var earliest = stops.open[stop];
        drive = way(setOut, stop, to);
        var begin = pauses.start(now.begun, setOut + drive, earliest);
        for (var clear = pauses.departureClearOfAbsence(setOut, begin + duration); clear != setOut; ) {
            setOut = clear;
            drive = way(setOut, stop, to);
            begin = pauses.start(now.begun, setOut + drive, earliest);
            clear = pauses.departureClearOfAbsence(setOut, begin + duration);
        }
        if (begin > stops.latest[stop] || begin + duration > driver.hardEnd) {
            return false;
        }
        now.ownSlack = slackOfRoads(hasLeft ? now.end : setOut);
        if (stops.hasCall(stop)) {
            now.bound(slackOfRoads(setOut + toCall(setOut, stop)));
        }
        leave(setOut);
        arrival = pauses.arrival(now.begun, setOut + drive);
        var breaks = pauses.breaksBetween(now.begun, begin);
        idleAtArrival = now.idle;
        now.idle += begin - setOut - drive - breaks;
        if (driver.leavesLate) {
            now.bound(now.idle + stops.latest[stop] - begin);
            if (!pauses.isEmpty()) {
                boundByPauses(begin, begin + duration);
            }
            if (stops.hasTimeCosts(stop)) {
                now.bound(idleAtArrival + stops.arrivalSlack(stop, arrival));
                now.bound(now.idle + stops.startSlack(stop, begin));
            }
            now.slack = Math.min(now.slack, now.ownSlack);
        }
        var isStore = stops.isStore(stop);
        now.travel += isStore ? drive + duration : drive;
        now.service += isStore ? 0 : duration;
        now.paused += breaks;
        if (stops.hasTimeCosts(stop)) {
            now.timeCost += stops.timeCost(stop, arrival, begin);
        }
        now.begun = begin;
        now.end = begin + duration;
        place = to;
        return true;
    }

    private long way(long setOut, int stop, int to) {
        if (!stops.hasCall(stop)) {
            return driver.roads.time(setOut, place, to);
        }
        var toCall = toCall(setOut, stop);
        return toCall + driver.roads.time(setOut + toCall, stops.callPlace[stop], to);
    }

    /** From where he is until he is done at the call on the way. */
    private long toCall(long setOut, int stop) {
        return (long) driver.roads.time(setOut, place, stops.callPlace[stop]) + stops.callDuration[stop];
    }

    /** Before he first leaves he stays at home; later he waits where he is. */
    private void leave(long setOut) {
        if (!hasLeft) {
            now.departure = setOut;
            hasLeft = true;
        } else if (setOut > now.end) {
            now.idle += setOut - now.end;
            now.paused += driver.pauses.absentBetween(now.end, setOut);
        }
    }

    /** By how much he may leave later until a drive that he could begin at this time takes another time. */
    private long slackOfRoads(long setOut) {
        return driver.leavesLate && driver.roads.changeOverTheDay()
                ? now.idle + driver.roads.nextChange(setOut) - 1 - setOut
                : Pauses.NEVER;
    }

    private void boundByPauses(long begin, long over) {
        now.bound(idleAtArrival + driver.pauses.nextBreak(arrival) - 1 - arrival);
        now.bound(now.idle + driver.pauses.nextBreak(begin) - 1 - begin);
        now.bound(now.idle + driver.pauses.nextAbsence(over) - over);
    }

    /** Ends the route; false when he is not done, or back, by the end of his hours. */
    boolean goHome() {
        var pauses = driver.pauses;
        var over = pauses.endWithBreaks(now.begun, now.end);
        now.paused += over - now.end;
        now.ownSlack = Math.min(
                slackOfRoads(over),
                now.idle + Math.max(0, Math.min(pauses.nextBreak(over - 1), pauses.nextAbsence(over)) - over));
        now.slack = Math.min(now.slack, now.ownSlack);
        now.end = over;
        back = over;
        if (driver.end != Driver.NOWHERE) {
            var setOut = over;
            drive = driver.roads.time(setOut, place, driver.end);
            for (var clear = pauses.departureClearOfAbsence(setOut, setOut + drive); clear != setOut; ) {
                setOut = clear;
                drive = driver.roads.time(setOut, place, driver.end);
                clear = pauses.departureClearOfAbsence(setOut, setOut + drive);
            }
            leave(setOut);
            now.travel += drive;
            back = setOut + drive;
        }
        return back <= driver.hardEnd;
    }

    /** By how much he leaves later than he could. */
    long delay() {
        return driver.leavesLate ? Math.max(0, Math.min(now.idle, now.slack)) : 0;
    }

    long departure() {
        return now.departure + delay();
    }

    long back() {
        return back;
    }

    long working() {
        return back - departure() - now.paused;
    }

    long travel() {
        return now.travel;
    }

    long busy() {
        return now.travel + now.service;
    }

    long begun() {
        return now.begun;
    }

    long end() {
        return now.end;
    }

    /** Of the last drive. */
    long drive() {
        return drive;
    }

    long arrival() {
        return arrival;
    }

    /** Idle time since he left, up to his arrival at the last stop. */
    long idleAtArrival() {
        return idleAtArrival;
    }

    long idle() {
        return now.idle;
    }

    /** Of the whole route, what it costs which engineer does which job left out. */
    long cost() {
        return driver.travelCost(now.travel)
                + driver.workingCost(working())
                + driver.overtimeCost(back)
                + driver.spreadCost(busy())
                + now.timeCost;
    }
}
