package io.paidan.routing.travel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;

/**
 * Closed lines around all that is near a road, by marching squares (Lorensen and Cline 1987 in two dimensions): each cell
 * of the grid joins the places where its sides are crossed, the near corners on the left. Where two near corners face
 * each other across a cell they stay apart, so rings never meet.
 */
final class Contour {

    private static final int NONE = -1;

    private final DistanceGrid grid;
    private final int[] nextCrossing;

    private Contour(DistanceGrid grid) {
        this.grid = grid;
        this.nextCrossing = new int[2 * grid.columns() * grid.rows()];
        Arrays.fill(nextCrossing, NONE);
    }

    /** In units of the grid; counter-clockwise around what is near, clockwise around holes in it. */
    static List<Coordinate[]> rings(DistanceGrid grid) {
        var contour = new Contour(grid);
        for (var row = 0; row < grid.rows() - 1; row++) {
            for (var column = 0; column < grid.columns() - 1; column++) {
                contour.march(column, row);
            }
        }
        return contour.follow();
    }

    private void march(int column, int row) {
        var southWest = isNear(column, row);
        var southEast = isNear(column + 1, row);
        var northEast = isNear(column + 1, row + 1);
        var northWest = isNear(column, row + 1);
        var south = eastwards(column, row);
        var north = eastwards(column, row + 1);
        var west = northwards(column, row);
        var east = northwards(column + 1, row);
        int[] sides = {south, east, north, west};
        boolean[] near = {southWest, southEast, northEast, northWest}; // corner i lies before side i, counter-clockwise
        for (var out = 0; out < 4; out++) {
            if (near[out] && !near[(out + 1) % 4]) {
                var in = (out + 3) % 4;
                while (near[in]) {
                    in = (in + 3) % 4;
                }
                nextCrossing[sides[out]] = sides[in];
            }
        }
    }

    private boolean isNear(int column, int row) {
        return grid.nearness(column, row) > 0;
    }

    private int eastwards(int column, int row) {
        return 2 * (row * grid.columns() + column);
    }

    private int northwards(int column, int row) {
        return eastwards(column, row) + 1;
    }

    private List<Coordinate[]> follow() {
        var rings = new ArrayList<Coordinate[]>();
        for (var first = 0; first < nextCrossing.length; first++) {
            if (nextCrossing[first] != NONE) {
                var ring = new CoordinateList();
                for (var at = first; nextCrossing[at] != NONE; ) {
                    ring.add(crossing(at), false);
                    var next = nextCrossing[at];
                    nextCrossing[at] = NONE;
                    at = next;
                }
                ring.closeRing();
                rings.add(ring.toCoordinateArray());
            }
        }
        return rings;
    }

    private Coordinate crossing(int side) {
        var column = side / 2 % grid.columns();
        var row = side / 2 / grid.columns();
        var north = side % 2;
        var here = grid.nearness(column, row);
        var there = grid.nearness(column + 1 - north, row + north);
        var share = here / (here - there);
        return new Coordinate(column + (1 - north) * share, row + north * share);
    }
}
