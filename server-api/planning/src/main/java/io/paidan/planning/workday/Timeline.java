package io.paidan.planning.workday;

import java.util.Arrays;

/** The free stops of a route, those behind what is locked, with their times and all that makes a change cheap to evaluate. */
final class Timeline {
    static final int NO_STORE = -1;

    private final Stops stops;
    private Driver driver;
    private int size;
    private int[] sequence = new int[16];
    /** Position of the store among the stops. */
    private int store = NO_STORE;

    /** State at the head, behind each stop and back home. */
    private final ClockStates states = new ClockStates(sequence.length + 2);
    /** By how much he may leave later for the sake of all behind a state. */
    private long[] tailSlack = new long[sequence.length + 1];
    /** When each stop has to begin at the latest, breaks and rush hours left out, so that all behind it can. */
    private long[] latestBegin = new long[sequence.length];

    private long leastTravel;
    private long service;
    private long back;
    private long cost;

    Timeline(Stops stops, Driver driver) {
        this.stops = stops;
        this.driver = driver;
    }

    Driver driver() {
        return driver;
    }

    int size() {
        return size;
    }

    int stop(int position) {
        return sequence[position];
    }

    int store() {
        return store;
    }

    long cost() {
        return cost;
    }

    /** When he is done with what is before this position. */
    long endBefore(int position) {
        return states.end(position);
    }

    long latestBegin(int position) {
        return latestBegin[position];
    }

    /** Costs of lateness, promises and changes of all before this position. */
    long timeCostBefore(int position) {
        return states.timeCost(position);
    }

    /** Travel of the whole route at the best time of the day, its stop at a store included. */
    long leastTravel() {
        return leastTravel;
    }

    long service() {
        return service;
    }

    int placeBefore(int position) {
        return position == 0 ? driver.start : stops.place[sequence[position - 1]];
    }

    /** {@link Driver#NOWHERE} behind the last stop of somebody whose drive home counts for nothing. */
    int placeAt(int position) {
        return position == size ? driver.end : stops.place[sequence[position]];
    }

    /** What a stop at this position adds to the travel at the best time of the day. */
    int leastDetour(int position, int stop) {
        return leastDetour(placeBefore(position), stop, placeAt(position));
    }

    /** What a stop between two places adds to the travel at the best time of the day. */
    int leastDetour(int before, int stop, int next) {
        var place = stops.place[stop];
        var roads = driver.roads;
        return next == Driver.NOWHERE
                ? roads.shortest(before, place)
                : roads.shortest(before, place) + roads.shortest(place, next) - roads.shortest(before, next);
    }

    /** Sets the clock to the time before this position. */
    void takeUp(RouteClock clock, int position) {
        clock.load(driver, states, position, placeBefore(position), position > 0);
    }

    /**
     * Goes on from where the clock is to the stop at this position and all behind it.
     *
     * @return false when somewhere it is too late
     */
    boolean follow(RouteClock clock, int position) {
        for (var k = position; k < size; k++) {
            if (!clock.goTo(sequence[k])) {
                return false;
            }
            if (clock.begun() == states.begun(k + 1)) {
                clock.followHome(states, k + 1, size + 1, tailSlack[k + 1], back);
                return true;
            }
        }
        return clock.goHome();
    }

    void clear() {
        size = 0;
        store = NO_STORE;
    }

    void add(int position, int stop) {
        if (size == sequence.length) {
            grow(2 * size);
        }
        System.arraycopy(sequence, position, sequence, position + 1, size - position);
        sequence[position] = stop;
        size++;
        if (stops.isStore(stop)) {
            store = position;
        } else if (store >= position) {
            store++;
        }
    }

    void removeAt(int position) {
        size--;
        System.arraycopy(sequence, position + 1, sequence, position, size - position);
        if (store == position) {
            store = NO_STORE;
        } else if (store > position) {
            store--;
        }
    }

    /** Works out all times; false when the stops break a limit of time, whereupon nothing else of it may be asked. */
    boolean walk(RouteClock clock) {
        clock.setOut(driver);
        clock.save(states, 0);
        leastTravel = clock.travel();
        for (var k = 0; k < size; k++) {
            if (!clock.goTo(sequence[k])) {
                return false;
            }
            clock.save(states, k + 1);
            leastTravel += driver.roads.shortest(placeBefore(k), placeAt(k));
            if (stops.isStore(sequence[k])) {
                leastTravel += driver.serviceTimes[sequence[k]];
            }
        }
        if (driver.end != Driver.NOWHERE) {
            leastTravel += driver.roads.shortest(placeBefore(size), driver.end);
        }
        if (size == 0 && !driver.hasLocked) {
            cost = 0;
            service = 0;
            back = endBefore(0);
            return true;
        }
        if (!clock.goHome() && size > 0) {
            return false;
        }
        clock.save(states, size + 1);
        service = clock.busy() - clock.travel();
        back = clock.back();
        cost = clock.cost();
        lookBack();
        return true;
    }

    private void lookBack() {
        tailSlack[size] = states.ownSlack(size + 1);
        var latest = driver.hardEnd;
        for (var k = size - 1; k >= 0; k--) {
            var stop = sequence[k];
            var next = placeAt(k + 1);
            var drive = next == Driver.NOWHERE ? 0 : driver.roads.shortest(stops.place[stop], next);
            latest = Math.min(stops.latest[stop], latest - drive - driver.serviceTimes[stop]);
            latestBegin[k] = latest;
            tailSlack[k] = Math.min(tailSlack[k + 1], states.ownSlack(k + 1));
        }
    }

    /** Becomes equal to another one. */
    void copyFrom(Timeline other) {
        copyStopsFrom(other);
        states.copyFrom(other.states, size + 2);
        System.arraycopy(other.tailSlack, 0, tailSlack, 0, size + 1);
        System.arraycopy(other.latestBegin, 0, latestBegin, 0, size);
        leastTravel = other.leastTravel;
        service = other.service;
        back = other.back;
        cost = other.cost;
    }

    /** Takes over driver and stops, but no times. */
    void copyStopsFrom(Timeline other) {
        if (sequence.length < other.size) {
            grow(other.sequence.length);
        }
        driver = other.driver;
        System.arraycopy(other.sequence, 0, sequence, 0, other.size);
        size = other.size;
        store = other.store;
    }

    private void grow(int capacity) {
        sequence = Arrays.copyOf(sequence, capacity);
        states.grow(capacity + 2);
        tailSlack = Arrays.copyOf(tailSlack, capacity + 1);
        latestBegin = Arrays.copyOf(latestBegin, capacity);
    }
}
