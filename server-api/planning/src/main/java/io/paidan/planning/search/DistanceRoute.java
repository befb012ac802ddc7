package io.paidan.planning.search;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A vehicle's stops between two visits of the depot. For each node it knows the earliest time to leave it and the latest
 * time to begin there, so that a place is judged without walking the route (Martin Savelsbergh, "Local search in routing
 * problems with time windows", 1985).
 */
public final class DistanceRoute implements Route<DistanceRoute> {
    private final DistanceNodes nodes;
    /** The depot, the stops' nodes, the depot. */
    private int[] node = new int[32];
    /** Earliest time to leave. */
    private int[] leaves = new int[32];
    /** Latest time to begin so that the rest keeps its windows. */
    private int[] latest = new int[32];
    /** Distance to the next. */
    private int[] leg = new int[32];

    private int size;
    private int load;
    private long cost;

    DistanceRoute(DistanceNodes nodes) {
        this.nodes = nodes;
        leaves[0] = nodes.opens[0];
        latest[1] = nodes.closes[0];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int stop(int position) {
        return nodes.stopOf[node[position + 1]];
    }

    @Override
    public long cost() {
        return cost;
    }

    @Override
    public void seek(int stop, Place best) {
        var it = nodes.nodeOf[stop];
        if (load + nodes.demand[it] > nodes.capacity) {
            return;
        }
        var toIt = nodes.to[it];
        var fromIt = nodes.from[it];
        var opens = nodes.opens[it];
        var closes = nodes.closes[it];
        var service = nodes.service[it];
        var bound = (int) Math.min(best.cost(), DistanceRoutes.LIMIT);
        for (var k = 0; k <= size && leaves[k] <= closes; k++) {
            var next = node[k + 1];
            var added = toIt[node[k]] + fromIt[next] - leg[k];
            if (added < bound) {
                var begins = Math.max(opens, leaves[k] + toIt[node[k]]);
                if (begins <= closes && begins + service + fromIt[next] <= latest[k + 1]) {
                    best.offer(k, added);
                    bound = (int) Math.min(best.cost(), DistanceRoutes.LIMIT);
                }
            }
        }
    }

    @Override
    public void insert(int stop, Place place) {
        var it = nodes.nodeOf[stop];
        var at = place.position() + 1;
        reserve(size + 3);
        System.arraycopy(node, at, node, at + 1, size + 2 - at);
        System.arraycopy(leaves, at, leaves, at + 1, size + 2 - at);
        System.arraycopy(latest, at, latest, at + 1, size + 2 - at);
        System.arraycopy(leg, at, leg, at + 1, size + 2 - at);
        node[at] = it;
        cost -= leg[at - 1];
        leg[at - 1] = nodes.to[it][node[at - 1]];
        leg[at] = nodes.from[it][node[at + 1]];
        cost += leg[at - 1] + leg[at];
        load += nodes.demand[it];
        size++;
        leaves[at] = -1;
        latest[at] = -1;
        push(at);
        pull(at);
    }

    @Override
    public boolean remove(int from, int to) {
        var next = node[to + 1];
        var direct = nodes.from[node[from]][next];
        if (direct >= DistanceRoutes.LIMIT || leaves[from] + direct > latest[to + 1]) {
            return false;
        }
        for (var k = from; k <= to; k++) {
            cost -= leg[k];
            load -= k == from ? 0 : nodes.demand[node[k]];
        }
        var tail = size + 1 - to;
        System.arraycopy(node, to + 1, node, from + 1, tail);
        System.arraycopy(leaves, to + 1, leaves, from + 1, tail);
        System.arraycopy(latest, to + 1, latest, from + 1, tail);
        System.arraycopy(leg, to + 1, leg, from + 1, tail);
        size -= to - from;
        leg[from] = size == 0 ? 0 : direct;
        cost += leg[from];
        push(from + 1);
        pull(from);
        return true;
    }

    @Override
    public boolean load(int[] stops) {
        if (!isFeasible(stops)) {
            return false;
        }
        reserve(stops.length + 2);
        size = stops.length;
        load = 0;
        cost = 0;
        for (var k = 1; k <= size; k++) {
            node[k] = nodes.nodeOf[stops[k - 1]];
            load += nodes.demand[node[k]];
            leaves[k] = -1;
            latest[k] = -1;
        }
        node[size + 1] = 0;
        latest[size + 1] = nodes.closes[0];
        for (var k = 0; k <= size; k++) {
            leg[k] = size == 0 ? 0 : nodes.from[node[k]][node[k + 1]];
            cost += leg[k];
        }
        push(1);
        pull(size);
        return true;
    }

    private boolean isFeasible(int[] stops) {
        var demand = 0L;
        var previous = 0;
        var time = nodes.opens[0];
        for (var stop : stops) {
            var it = nodes.nodeOf[stop];
            demand += nodes.demand[it];
            var begins = Math.max(nodes.opens[it], time + nodes.from[previous][it]);
            if (begins > nodes.closes[it]) {
                return false;
            }
            time = begins + nodes.service[it];
            previous = it;
        }
        return demand <= nodes.capacity && (previous == 0 || time + nodes.from[previous][0] <= nodes.closes[0]);
    }

    @Override
    public void copyFrom(DistanceRoute other) {
        size = other.size;
        load = other.load;
        cost = other.cost;
        reserve(size + 2);
        System.arraycopy(other.node, 0, node, 0, size + 2);
        System.arraycopy(other.leaves, 0, leaves, 0, size + 2);
        System.arraycopy(other.latest, 0, latest, 0, size + 2);
        System.arraycopy(other.leg, 0, leg, 0, size + 2);
    }

    /** Each stop with the earliest time to leave it and the latest to begin there. */
    @Override
    public String toString() {
        return IntStream.rangeClosed(1, size)
                .mapToObj(k -> nodes.stopOf[node[k]] + " (leaves " + leaves[k] + ", latest " + latest[k] + ")")
                .collect(Collectors.joining(", ", "load " + load + ", cost " + cost + ": ", ""));
    }

    /** Works out anew when it can leave, from this node on until nothing changes. */
    private void push(int first) {
        for (var k = first; k <= size; k++) {
            var it = node[k];
            var leave = Math.max(nodes.opens[it], leaves[k - 1] + leg[k - 1]) + nodes.service[it];
            if (leave == leaves[k]) {
                return;
            }
            leaves[k] = leave;
        }
    }

    /** Works out anew when it has to begin at the latest, from this node towards the first until nothing changes. */
    private void pull(int last) {
        for (var k = last; k >= 1; k--) {
            var it = node[k];
            var begin = Math.min(nodes.closes[it], latest[k + 1] - leg[k] - nodes.service[it]);
            if (begin == latest[k]) {
                return;
            }
            latest[k] = begin;
        }
    }

    private void reserve(int length) {
        if (node.length < length) {
            var longer = Math.max(length, 2 * node.length);
            node = Arrays.copyOf(node, longer);
            leaves = Arrays.copyOf(leaves, longer);
            latest = Arrays.copyOf(latest, longer);
            leg = Arrays.copyOf(leg, longer);
        }
    }
}
