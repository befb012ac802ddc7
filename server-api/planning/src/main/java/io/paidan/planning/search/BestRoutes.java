package io.paidan.planning.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** A copy of the cheapest routes a search has come across; only what has changed since is copied again. */
final class BestRoutes<R extends Route<R>> {
    private final WorkingRoutes<R> routes;
    private final List<R> copies = new ArrayList<>();
    private final BitSet outdated;
    private int[] unserved;
    private long cost;

    BestRoutes(WorkingRoutes<R> routes) {
        this.routes = routes;
        var model = routes.model();
        for (var index = 0; index < model.routes(); index++) {
            var copy = model.newRoute(index);
            copy.copyFrom(routes.route(index));
            copies.add(copy);
        }
        outdated = new BitSet(model.routes());
        unserved = routes.absent().toArray();
        cost = routes.cost();
    }

    long cost() {
        return cost;
    }

    int unservedCount() {
        return unserved.length;
    }

    /** To be told of every accepted step, before the next begins. */
    void follow() {
        for (var k = 0; k < routes.changedCount(); k++) {
            outdated.set(routes.changed(k));
        }
        if (routes.cost() < cost) {
            outdated.stream().forEach(index -> copies.get(index).copyFrom(routes.route(index)));
            outdated.clear();
            unserved = routes.absent().toArray();
            cost = routes.cost();
        }
    }

    R route(int index) {
        return copies.get(index);
    }

    Solution<R> toSolution(long steps) {
        return new Solution<>(
                List.copyOf(copies), Arrays.stream(unserved).boxed().toList(), cost, steps);
    }
}
