package io.paidan.planning.ranking;

import io.paidan.planning.DayRoute;

/**
 * An order tried at one place of a day.
 *
 * @param place the index of the visit behind it
 * @param stop the order there
 * @param push what it does to the visits behind it
 */
record Attempt(int place, DayRoute.Stop stop, Push push) {}
