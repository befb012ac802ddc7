package io.paidan.desktop.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gathers pins that would lie on each other. The most urgent pin of a place becomes the seed of a cluster and takes in
 * what lies within the radius; it depends on the zoom level only, so panning never regroups. Linear in the pins.
 */
final class OrderClusters {

    private static final Comparator<OrderPin> MOST_URGENT_FIRST = Comparator.comparing(OrderPin::urgency)
            .thenComparing(pin -> !pin.waiting())
            .thenComparing(OrderPin::id);

    private record Cell(long column, long row) {}

    private OrderClusters() {}

    /**
     * @param radius in pixels at that zoom
     * @param alone a pin that is never put into a cluster, because it is picked or in the hand; may be null
     */
    static List<OrderCluster> gather(Collection<OrderPin> pins, double zoom, double radius, @Nullable UUID alone) {
        var reach = radius / Viewport.worldSize(zoom);
        var seeds = new HashMap<Cell, List<List<OrderPin>>>();
        var clusters = new ArrayList<List<OrderPin>>();
        for (var pin : pins.stream().sorted(MOST_URGENT_FIRST).toList()) {
            var column = (long) Math.floor(pin.at().x() / reach);
            var row = (long) Math.floor(pin.at().y() / reach);
            var near = pin.id().equals(alone) ? null : nearest(seeds, column, row, pin.at(), reach);
            if (near != null) {
                near.add(pin);
                continue;
            }
            var begun = new ArrayList<>(List.of(pin));
            clusters.add(begun);
            if (!pin.id().equals(alone)) {
                seeds.computeIfAbsent(new Cell(column, row), cell -> new ArrayList<>(1))
                        .add(begun);
            }
        }
        return clusters.stream()
                .map(gathered -> new OrderCluster(gathered.getFirst().at(), gathered))
                .toList();
    }

    private static @Nullable List<OrderPin> nearest(
            Map<Cell, List<List<OrderPin>>> seeds, long column, long row, World at, double reach) {
        List<OrderPin> best = null;
        var bestDistance = reach;
        for (var c = column - 1; c <= column + 1; c++) {
            for (var r = row - 1; r <= row + 1; r++) {
                for (var gathered : seeds.getOrDefault(new Cell(c, r), List.of())) {
                    var seed = gathered.getFirst().at();
                    var distance = Math.hypot(seed.x() - at.x(), seed.y() - at.y());
                    if (distance < bestDistance) {
                        bestDistance = distance;
                        best = gathered;
                    }
                }
            }
        }
        return best;
    }
}
