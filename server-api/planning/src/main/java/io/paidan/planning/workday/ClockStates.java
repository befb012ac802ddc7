package io.paidan.planning.workday;

import java.util.Arrays;

/** States of a clock, kept side by side in one array. */
final class ClockStates {
    private static final int DEPARTURE = 0;
    private static final int BEGUN = 1;
    private static final int END = 2;
    private static final int IDLE = 3;
    private static final int OWN_SLACK = 4;
    private static final int SLACK = 5;
    private static final int TRAVEL = 6;
    private static final int SERVICE = 7;
    private static final int PAUSED = 8;
    private static final int TIME_COST = 9;
    private static final int FIELDS = 10;

    private long[] values;

    ClockStates(int capacity) {
        values = new long[capacity * FIELDS];
    }

    void grow(int capacity) {
        values = Arrays.copyOf(values, capacity * FIELDS);
    }

    void copyFrom(ClockStates other, int count) {
        System.arraycopy(other.values, 0, values, 0, count * FIELDS);
    }

    void put(int index, ClockState state) {
        var at = index * FIELDS;
        values[at + DEPARTURE] = state.departure;
        values[at + BEGUN] = state.begun;
        values[at + END] = state.end;
        values[at + IDLE] = state.idle;
        values[at + OWN_SLACK] = state.ownSlack;
        values[at + SLACK] = state.slack;
        values[at + TRAVEL] = state.travel;
        values[at + SERVICE] = state.service;
        values[at + PAUSED] = state.paused;
        values[at + TIME_COST] = state.timeCost;
    }

    void get(int index, ClockState state) {
        var at = index * FIELDS;
        state.departure = values[at + DEPARTURE];
        state.begun = values[at + BEGUN];
        state.end = values[at + END];
        state.idle = values[at + IDLE];
        state.ownSlack = values[at + OWN_SLACK];
        state.slack = values[at + SLACK];
        state.travel = values[at + TRAVEL];
        state.service = values[at + SERVICE];
        state.paused = values[at + PAUSED];
        state.timeCost = values[at + TIME_COST];
    }

    long begun(int index) {
        return values[index * FIELDS + BEGUN];
    }

    long end(int index) {
        return values[index * FIELDS + END];
    }

    long idle(int index) {
        return values[index * FIELDS + IDLE];
    }

    long ownSlack(int index) {
        return values[index * FIELDS + OWN_SLACK];
    }

    long travel(int index) {
        return values[index * FIELDS + TRAVEL];
    }

    long service(int index) {
        return values[index * FIELDS + SERVICE];
    }

    long paused(int index) {
        return values[index * FIELDS + PAUSED];
    }

    long timeCost(int index) {
        return values[index * FIELDS + TIME_COST];
    }
}
