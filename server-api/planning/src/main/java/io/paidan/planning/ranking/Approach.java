package io.paidan.planning.ranking;

import io.paidan.planning.RegionStock;

/**
 * A way to the order by a store.
 *
 * @param millis how long it takes, the stop at the store included
 * @param store where he stops
 * @param toStore how much of it is the way to the store
 */
record Approach(long millis, RegionStock.Shelf store, long toStore) {}
