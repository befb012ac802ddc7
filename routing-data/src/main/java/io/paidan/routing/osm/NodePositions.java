package io.paidan.routing.osm;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongIntHashMap;
import com.graphhopper.reader.ReaderNode;

/** Where each node of the extract lies; about 20 bytes a node. */
final class NodePositions {

    private static final double UNITS_PER_DEGREE = 1e7;

    private final LongIntHashMap indexes = new LongIntHashMap();
    private final IntArrayList coordinates = new IntArrayList();

    int[] add(ReaderNode node) {
        var position = new int[] {units(node.getLon()), units(node.getLat())};
        indexes.put(node.getId(), coordinates.size());
        coordinates.add(position[0], position[1]);
        return position;
    }

    /** Appends the node at {@code at} and returns the place behind it; a node outside the extract is passed over. */
    int copyTo(int[] line, int at, long id) {
        var index = indexes.getOrDefault(id, -1);
        if (index < 0) {
            return at;
        }
        line[at] = coordinates.get(index);
        line[at + 1] = coordinates.get(index + 1);
        return at + 2;
    }

    private static int units(double degrees) {
        return (int) Math.round(degrees * UNITS_PER_DEGREE);
    }
}
