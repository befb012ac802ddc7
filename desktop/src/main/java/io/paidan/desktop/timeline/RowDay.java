package io.paidan.desktop.timeline;

import io.paidan.contract.engineer.EngineerSummary;

/**
 * How an engineer works on one day.
 *
 * @param engineer with the shifts of that day
 * @param load the share of his working time that is taken; above 1 when he is overbooked, 0 without a shift
 */
record RowDay(EngineerSummary engineer, double load) {

    /** From this share on there is hardly room for anything unforeseen. */
    private static final double FULL = 0.9;

    boolean isOff() {
        return engineer.shifts().isEmpty();
    }

    boolean isFull() {
        return load >= FULL;
    }
}
