package io.paidan.routing.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** Features by place and zoom, in the order in which they are drawn. Safe for many threads. */
final class FeatureIndex {

    private record Entry(MapFeature feature, int order, float extent) {}

    private final STRtree tree = new STRtree();

    FeatureIndex(List<MapFeature> features) {
        var order = 0;
        for (var feature : features) {
            var box = feature.envelope();
            tree.insert(box, new Entry(feature, order++, (float) Math.max(box.getWidth(), box.getHeight())));
        }
        tree.build();
    }

    /**
     * @param minExtent features with area smaller than this, in units, are left out
     * @return by layer, then kind, then the order given to the constructor
     */
    List<MapFeature> find(Envelope area, int zoom, double minExtent) {
        var entries = new ArrayList<Entry>();
        tree.query(area, item -> {
            var entry = (Entry) item;
            var kind = entry.feature.kind();
            if (kind.minZoom() <= zoom && (!kind.isArea() || entry.extent >= minExtent)) {
                entries.add(entry);
            }
        });
        entries.sort(Comparator.<Entry>comparingInt(entry -> entry.feature.layer())
                .thenComparing(entry -> entry.feature.kind())
                .thenComparingInt(Entry::order));
        return entries.stream().map(Entry::feature).toList();
    }
}
