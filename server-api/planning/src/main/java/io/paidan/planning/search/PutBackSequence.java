package io.paidan.planning.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Brings stops into one of the orders of the model, or a random one, drawn by weight. */
final class PutBackSequence {
    private final List<PutBackOrder> orders;
    private final List<int[]> ranks = new ArrayList<>();
    private final int weights;
    private final Randomness random;
    private final long[] keys;

    PutBackSequence(RouteModel<?> model, Randomness random) {
        this.random = random;
        orders = model.putBackOrders();
        weights = orders.stream().mapToInt(PutBackOrder::weight).sum() + PutBackOrder.RANDOM_WEIGHT;
        orders.forEach(order -> ranks.add(ranks(order, model.stops())));
        keys = new long[model.stops()];
    }

    private static int[] ranks(PutBackOrder order, int stops) {
        var keys = IntStream.range(0, stops).mapToLong(order.key()).toArray();
        var sorted = IntStream.range(0, stops)
                .boxed()
                .sorted(Comparator.comparingLong(stop -> keys[stop]))
                .toList();
        var ranks = new int[stops];
        for (var rank = 0; rank < stops; rank++) {
            ranks[sorted.get(rank)] = rank;
        }
        return ranks;
    }

    void arrange(int[] stops, int count) {
        var drawn = random.below(weights) - PutBackOrder.RANDOM_WEIGHT;
        if (drawn < 0) {
            shuffle(stops, count);
            return;
        }
        var chosen = 0;
        while (drawn >= orders.get(chosen).weight()) {
            drawn -= orders.get(chosen++).weight();
        }
        sort(stops, count, ranks.get(chosen));
    }

    private void shuffle(int[] stops, int count) {
        for (var k = count - 1; k > 0; k--) {
            var other = random.below(k + 1);
            var stop = stops[k];
            stops[k] = stops[other];
            stops[other] = stop;
        }
    }

    private void sort(int[] stops, int count, int[] rank) {
        for (var k = 0; k < count; k++) {
            keys[k] = ((long) rank[stops[k]] << Integer.SIZE) | stops[k];
        }
        Arrays.sort(keys, 0, count);
        for (var k = 0; k < count; k++) {
            stops[k] = (int) keys[k];
        }
    }
}
