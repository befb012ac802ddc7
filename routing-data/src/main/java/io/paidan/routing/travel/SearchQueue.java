package io.paidan.routing.travel;

import java.util.Arrays;

/** A binary heap of nodes by seconds without an object per entry. */
final class SearchQueue {

    private double[] keys = new double[256];
    private int[] nodes = new int[256];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    double firstKey() {
        return keys[0];
    }

    void add(int node, double key) {
        if (size == nodes.length) {
            keys = Arrays.copyOf(keys, size * 2);
            nodes = Arrays.copyOf(nodes, size * 2);
        }
        var at = size++;
        while (at > 0 && keys[(at - 1) / 2] > key) {
            move((at - 1) / 2, at);
            at = (at - 1) / 2;
        }
        keys[at] = key;
        nodes[at] = node;
    }

    int removeFirst() {
        var first = nodes[0];
        var key = keys[--size];
        var node = nodes[size];
        var at = 0;
        for (var child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && keys[child + 1] < keys[child]) {
                child++;
            }
            if (keys[child] >= key) {
                break;
            }
            move(child, at);
            at = child;
        }
        keys[at] = key;
        nodes[at] = node;
        return first;
    }

    private void move(int from, int to) {
        keys[to] = keys[from];
        nodes[to] = nodes[from];
    }
}
