package io.paidan.planning.search;

import java.util.function.IntToLongFunction;

/**
 * An order in which torn out stops are put back.
 *
 * @param weight how often it is used, against the weights of the others and {@value #RANDOM_WEIGHT} for a random order
 * @param key a number for each stop; the stop with the smallest comes first. Asked once for each stop
 */
public record PutBackOrder(int weight, IntToLongFunction key) {
    static final int RANDOM_WEIGHT = 4;

    public PutBackOrder {
        if (weight <= 0) {
            throw new IllegalArgumentException(
                    "The weight of an order of stops is " + weight + ", but must be positive.");
        }
    }
}
