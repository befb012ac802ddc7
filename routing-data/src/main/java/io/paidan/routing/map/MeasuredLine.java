package io.paidan.routing.map;

import java.util.Arrays;

/** A line in pixels that knows the point at every distance from its start. */
final class MeasuredLine {

    private final double[] xs;
    private final double[] ys;
    private final double[] distances;

    MeasuredLine(int[] part, double pixelsPerUnit) {
        var n = part.length / 2;
        xs = new double[n];
        ys = new double[n];
        distances = new double[n];
        for (var i = 0; i < n; i++) {
            xs[i] = part[2 * i] * pixelsPerUnit;
            ys[i] = part[2 * i + 1] * pixelsPerUnit;
            distances[i] = i == 0 ? 0 : distances[i - 1] + Math.hypot(xs[i] - xs[i - 1], ys[i] - ys[i - 1]);
        }
    }

    double length() {
        return distances[distances.length - 1];
    }

    double x(double distance) {
        return at(xs, distance);
    }

    double y(double distance) {
        return at(ys, distance);
    }

    private double at(double[] values, double distance) {
        var found = Arrays.binarySearch(distances, distance);
        if (found >= 0) {
            return values[found];
        }
        var next = Math.clamp(-found - 1L, 1, values.length - 1);
        var step = distances[next] - distances[next - 1];
        var share = step == 0 ? 0 : (distance - distances[next - 1]) / step;
        return values[next - 1] + share * (values[next] - values[next - 1]);
    }
}
