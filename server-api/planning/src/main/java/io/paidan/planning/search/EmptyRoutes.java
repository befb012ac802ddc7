package io.paidan.planning.search;

/** The routes without stops, by kind, so that one of each kind is found at once. */
final class EmptyRoutes {
    private static final int NONE = -1;

    private final int[] kindOf;
    private final int[] firstOfKind;
    private final int[] next;
    private final int[] previous;
    private final int[] kinds;
    private final int[] slotOfKind;
    private int kindCount;
    private int count;

    EmptyRoutes(RouteModel<?> model) {
        var routes = model.routes();
        kindOf = new int[routes];
        firstOfKind = new int[routes];
        next = new int[routes];
        previous = new int[routes];
        kinds = new int[routes];
        slotOfKind = new int[routes];
        for (var route = 0; route < routes; route++) {
            kindOf[route] = model.kind(route);
            firstOfKind[route] = NONE;
        }
    }

    int count() {
        return count;
    }

    /** Number of kinds that have an empty route. */
    int kinds() {
        return kindCount;
    }

    /** An empty route of the kind at this index, 0 … kinds() − 1. */
    int first(int index) {
        return firstOfKind[kinds[index]];
    }

    void add(int route) {
        count++;
        var kind = kindOf[route];
        var first = firstOfKind[kind];
        if (first == NONE) {
            slotOfKind[kind] = kindCount;
            kinds[kindCount++] = kind;
        } else {
            previous[first] = route;
        }
        next[route] = first;
        previous[route] = NONE;
        firstOfKind[kind] = route;
    }

    void remove(int route) {
        count--;
        var kind = kindOf[route];
        if (next[route] != NONE) {
            previous[next[route]] = previous[route];
        }
        if (previous[route] != NONE) {
            next[previous[route]] = next[route];
            return;
        }
        firstOfKind[kind] = next[route];
        if (firstOfKind[kind] == NONE) {
            var last = kinds[--kindCount];
            kinds[slotOfKind[kind]] = last;
            slotOfKind[last] = slotOfKind[kind];
        }
    }
}
