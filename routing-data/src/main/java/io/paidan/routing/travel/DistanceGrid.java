package io.paidan.routing.travel;

import com.graphhopper.util.PointList;
import com.graphhopper.util.shapes.BBox;
import io.paidan.contract.geo.GeoPoint;
import java.util.Arrays;
import java.util.List;

/**
 * How near the next road is, at the points of a square grid over some stretches of road. Its outermost points are always
 * far from all roads.
 */
final class DistanceGrid {

    private static final double METRES_PER_DEGREE = 111_195;
    private static final double FINEST_CELL_METRES = 60;
    private static final int MOST_CELLS_A_SIDE = 240;
    private static final double CELLS_COUNTED_NEAR = 1.8;

    private static final double LEAST_NEARNESS = 1e-3;

    private final double south;
    private final double west;
    private final double metresPerDegreeEast;
    private final double cellMetres;
    private final int columns;
    private final int rows;
    private final float[] metres;

    private DistanceGrid(BBox box) {
        this.metresPerDegreeEast = METRES_PER_DEGREE * Math.cos(Math.toRadians((box.minLat + box.maxLat) / 2));
        var width = (box.maxLon - box.minLon) * metresPerDegreeEast;
        var height = (box.maxLat - box.minLat) * METRES_PER_DEGREE;
        this.cellMetres = Math.max(FINEST_CELL_METRES, Math.max(width, height) / MOST_CELLS_A_SIDE);
        var margin = (int) CELLS_COUNTED_NEAR + 2;
        this.columns = (int) (width / cellMetres) + 2 * margin + 1;
        this.rows = (int) (height / cellMetres) + 2 * margin + 1;
        this.south = box.minLat - margin * cellMetres / METRES_PER_DEGREE;
        this.west = box.minLon - margin * cellMetres / metresPerDegreeEast;
        this.metres = new float[columns * rows];
        Arrays.fill(metres, Float.MAX_VALUE);
    }

    static DistanceGrid over(List<PointList> stretches) {
        var box = BBox.createInverse(false);
        for (var stretch : stretches) {
            for (var i = 0; i < stretch.size(); i++) {
                box.update(stretch.getLat(i), stretch.getLon(i));
            }
        }
        var grid = new DistanceGrid(box);
        stretches.forEach(grid::draw);
        return grid;
    }

    private void draw(PointList stretch) {
        var x = column(stretch.getLon(0));
        var y = row(stretch.getLat(0));
        stamp(x, y);
        for (var i = 1; i < stretch.size(); i++) {
            var nextX = column(stretch.getLon(i));
            var nextY = row(stretch.getLat(i));
            var steps = Math.max(1, (int) Math.ceil(2 * Math.hypot(nextX - x, nextY - y)));
            for (var step = 1; step <= steps; step++) {
                stamp(x + (nextX - x) * step / steps, y + (nextY - y) * step / steps);
            }
            x = nextX;
            y = nextY;
        }
    }

    private void stamp(double x, double y) {
        var reach = (int) CELLS_COUNTED_NEAR + 1;
        for (var row = (int) y - reach + 1; row <= (int) y + reach; row++) {
            for (var column = (int) x - reach + 1; column <= (int) x + reach; column++) {
                var distance = (float) (Math.hypot(column - x, row - y) * cellMetres);
                var at = row * columns + column;
                if (distance < metres[at]) {
                    metres[at] = distance;
                }
            }
        }
    }

    private double column(double lon) {
        return (lon - west) * metresPerDegreeEast / cellMetres;
    }

    private double row(double lat) {
        return (lat - south) * METRES_PER_DEGREE / cellMetres;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /** Above 0 near a road, below 0 elsewhere, never 0, within −1 … 1. */
    double nearness(int column, int row) {
        var nearness = Math.max(-1, 1 - metres[row * columns + column] / (CELLS_COUNTED_NEAR * cellMetres));
        return Math.abs(nearness) < LEAST_NEARNESS ? -LEAST_NEARNESS : nearness;
    }

    GeoPoint place(double column, double row) {
        return new GeoPoint(
                south + row * cellMetres / METRES_PER_DEGREE, west + column * cellMetres / metresPerDegreeEast);
    }
}
