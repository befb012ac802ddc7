package io.paidan.planning.workday;

/**
 * Goes along a route from stop to stop and keeps the time: the one piece of arithmetic that whole routes and changes to
 * them are evaluated with. Its state after a stop can be kept in an array of longs and taken up from there again.
 *
 * <p>He goes as early as he can; how much later he may leave without being back later or beginning anything too late is
 * kept along the way (the forward time slack of Savelsbergh, "The vehicle routing problem with time windows: minimizing
 * route duration", 1992).
 */
final class RouteClock {
    /** Number of longs that its state takes. */
    private static final int FIELDS = 10;

    private final Stops stops;
    private Driver driver;

    private int place;
    private boolean hasLeft;
    private long departure;
    private long start;
    private long end;
    /** Time since he left that is neither drive, job nor break. */
    private long idle;
    /** By how much he may leave later for the sake of the last stop, and of all up to it. */
    private long ownSlack;

    private long slack;
    private long travel;
    private long service;
    /** Breaks and absences since he left. */
    private long paused;

    private long timeCost;
    private long back;

    private long drive;
    private long arrival;
    private long idleAtArrival;

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
        start = driver.pauses.ready(driver.engineer.hours().start());
        end = start;
        idle = 0;
        ownSlack = Pauses.NEVER;
        slack = Pauses.NEVER;
        travel = 0;
        service = 0;
        paused = 0;
        timeCost = 0;
        for (var stop : driver.engineer.locked()) {
            start = stop.start();
            end = stop.end();
            travel += stop.travel();
            service += end - start;
            timeCost += stops.timeCost(stop.visit(), stop.arrival(), start);
        }
        departure = end - travel - service;
    }

    static int length(int states) {
        return states * FIELDS;
    }

    static long[] states(int count) {
        return new long[length(count)];
    }

    void save(long[] states, int index) {
        var at = index * FIELDS;
        states[at] = start;
        states[at + 1] = end;
        states[at + 2] = idle;
        states[at + 3] = slack;
        states[at + 4] = ownSlack;
        states[at + 5] = travel;
        states[at + 6] = service;
        states[at + 7] = paused;
        states[at + 8] = timeCost;
        states[at + 9] = departure;
    }

    /**
     * Takes up a state of a driver.
     *
     * @param place where he is then
     * @param hasStopped whether that is behind a stop, not at the head of his route
     */
    void load(Driver driver, long[] states, int index, int place, boolean hasStopped) {
        var at = index * FIELDS;
        this.driver = driver;
        this.place = place;
        hasLeft = hasStopped || driver.hasLocked;
        start = states[at];
        end = states[at + 1];
        idle = states[at + 2];
        slack = states[at + 3];
        ownSlack = states[at + 4];
        travel = states[at + 5];
        service = states[at + 6];
        paused = states[at + 7];
        timeCost = states[at + 8];
        departure = states[at + 9];
    }

    static long start(long[] states, int index) {
        return states[index * FIELDS];
    }

    static long end(long[] states, int index) {
        return states[index * FIELDS + 1];
    }

    static long idle(long[] states, int index) {
        return states[index * FIELDS + 2];
    }

    static long ownSlack(long[] states, int index) {
        return states[index * FIELDS + 4];
    }

    static long timeCost(long[] states, int index) {
        return states[index * FIELDS + 8];
    }

    /**
     * Goes on exactly as in a route in which he began the same stop at the same time.
     *
     * @param index state of that route behind the stop
     * @param home state of that route when he is back
     * @param tailSlack by how much he may leave later there for the sake of all that follows
     */
    void followHome(long[] states, int index, int home, long tailSlack, long back) {
        var at = index * FIELDS;
        var last = home * FIELDS;
        slack = Math.min(slack, tailSlack + idle - states[at + 2]);
        idle += states[last + 2] - states[at + 2];
        travel += states[last + 5] - states[at + 5];
        service += states[last + 6] - states[at + 6];
        paused += states[last + 7] - states[at + 7];
        timeCost += states[last + 8] - states[at + 8];
        this.back = back;
    }

    /** Goes to the next stop; false when he cannot begin there in time, whereupon nothing but a new start makes sense. */
    boolean goTo(int stop) {
        var pauses = driver.pauses;
        var setOut = end;
        var to = stops.place[stop];
        var duration = driver.serviceTimes[stop];
        var earliest = stops.open[stop];
        drive = driver.roads.time(setOut, place, to);
        var begin = pauses.start(start, setOut + drive, earliest);
        for (var clear = pauses.departureClearOfAbsence(setOut, begin + duration); clear != setOut; ) {
            setOut = clear;
            drive = driver.roads.time(setOut, place, to);
            begin = pauses.start(start, setOut + drive, earliest);
            clear = pauses.departureClearOfAbsence(setOut, begin + duration);
        }
        if (begin > stops.latest[stop] || begin + duration > driver.hardEnd) {
            return false;
        }
        ownSlack = slackOfRoads(hasLeft ? end : setOut);
        leave(setOut);
        arrival = pauses.arrival(start, setOut + drive);
        var breaks = pauses.breaksBetween(start, begin);
        idleAtArrival = idle;
        idle += begin - setOut - drive - breaks;
        if (driver.leavesLate) {
            bound(idle + stops.latest[stop] - begin);
            if (!pauses.isEmpty()) {
                boundByPauses(begin, begin + duration);
            }
            if (stops.hasTimeCosts(stop)) {
                bound(idleAtArrival + stops.arrivalSlack(stop, arrival));
                bound(idle + stops.startSlack(stop, begin));
            }
            slack = Math.min(slack, ownSlack);
        }
        travel += drive;
        service += duration;
        paused += breaks;
        if (stops.hasTimeCosts(stop)) {
            timeCost += stops.timeCost(stop, arrival, begin);
        }
        start = begin;
        end = begin + duration;
        place = to;
        return true;
    }

    /** Before he first leaves he stays at home; later he waits where he is. */
    private void leave(long setOut) {
        if (!hasLeft) {
            departure = setOut;
            hasLeft = true;
        } else if (setOut > end) {
            idle += setOut - end;
            paused += driver.pauses.absentBetween(end, setOut);
        }
    }

    /** By how much he may leave later until a drive that he could begin at this time takes another time. */
    private long slackOfRoads(long setOut) {
        return driver.leavesLate && driver.roads.changeOverTheDay()
                ? idle + driver.roads.nextChange(setOut) - 1 - setOut
                : Pauses.NEVER;
    }

    private void bound(long slack) {
        ownSlack = Math.min(ownSlack, slack);
    }

    private void boundByPauses(long begin, long over) {
        bound(idleAtArrival + driver.pauses.nextBreak(arrival) - 1 - arrival);
        bound(idle + driver.pauses.nextBreak(begin) - 1 - begin);
        bound(idle + driver.pauses.nextAbsence(over) - over);
    }

    /** Ends the route; false when he is not done, or back, by the end of his hours. */
    boolean goHome() {
        var pauses = driver.pauses;
        var over = pauses.endWithBreaks(start, end);
        paused += over - end;
        ownSlack = Math.min(
                slackOfRoads(over),
                idle + Math.max(0, Math.min(pauses.nextBreak(over - 1), pauses.nextAbsence(over)) - over));
        slack = Math.min(slack, ownSlack);
        end = over;
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
            travel += drive;
            back = setOut + drive;
        }
        return back <= driver.hardEnd;
    }

    /** By how much he leaves later than he could. */
    long delay() {
        return driver.leavesLate ? Math.max(0, Math.min(idle, slack)) : 0;
    }

    long departure() {
        return departure + delay();
    }

    long back() {
        return back;
    }

    long working() {
        return back - departure() - paused;
    }

    long travel() {
        return travel;
    }

    long busy() {
        return travel + service;
    }

    long timeCost() {
        return timeCost;
    }

    long begun() {
        return start;
    }

    long end() {
        return end;
    }

    long drive() {
        return drive;
    }

    long arrival() {
        return arrival;
    }

    /** Time between leaving the stop before and beginning here that is neither drive nor break, up to his arrival. */
    long idleAtArrival() {
        return idleAtArrival;
    }

    long idle() {
        return idle;
    }

    /** Of the whole route, what it costs which engineer does which job left out. */
    long cost() {
        return driver.travelCost(travel)
                + driver.workingCost(working())
                + driver.overtimeCost(back)
                + driver.spreadCost(travel + service)
                + timeCost;
    }
}
