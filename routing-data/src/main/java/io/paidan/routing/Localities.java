package io.paidan.routing;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.routing.osm.OsmShape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Which town or village a point belongs to: the smallest municipal boundary around it, else the nearest place node that
 * its size lets reach so far.
 */
final class Localities {

    /** Municipal levels in the order they are asked, see wiki.openstreetmap.org/wiki/Key:admin_level. */
    private static final List<String> LEVELS = List.of("8", "7", "6");

    private static final Map<String, Double> REACH_METRES =
            Map.of("city", 15_000.0, "town", 6_000.0, "suburb", 3_000.0, "village", 3_000.0, "hamlet", 1_000.0);

    private record Boundary(String name, int rank, OsmShape shape) {}

    private record Centre(String name, double reachMetres, GeoPoint position) {}

    private final STRtree boundaries = new STRtree();
    private final List<Centre> centres = new ArrayList<>();

    void accept(OsmShape shape) {
        var name = shape.tag("name");
        if (name == null) {
            return;
        }
        var place = shape.tag("place");
        if (shape.geometry() == OsmShape.Geometry.POINT && place != null && REACH_METRES.containsKey(place)) {
            centres.add(new Centre(name, Objects.requireNonNull(REACH_METRES.get(place)), Shapes.centre(shape)));
        } else if (shape.geometry() == OsmShape.Geometry.AREA && shape.has("boundary", "administrative")) {
            var rank = LEVELS.indexOf(Objects.requireNonNullElse(shape.tag("admin_level"), ""));
            if (rank >= 0) {
                boundaries.insert(Shapes.envelope(shape), new Boundary(name, rank, shape));
            }
        }
    }

    /** Ask only when all shapes were accepted. */
    @Nullable
    String around(GeoPoint point) {
        return enclosing(point).or(() -> nearest(point)).orElse(null);
    }

    private Optional<String> enclosing(GeoPoint point) {
        List<Boundary> hits = new ArrayList<>();
        boundaries.query(
                new Envelope(point.lon(), point.lon(), point.lat(), point.lat()), hit -> hits.add((Boundary) hit));
        return hits.stream()
                .filter(boundary -> Shapes.contains(boundary.shape().parts(), point))
                .min(Comparator.comparingInt(Boundary::rank))
                .map(Boundary::name);
    }

    private Optional<String> nearest(GeoPoint point) {
        return centres.stream()
                .filter(centre -> centre.position().metresTo(point) < centre.reachMetres())
                .min(Comparator.comparingDouble(centre -> centre.position().metresTo(point) / centre.reachMetres()))
                .map(Centre::name);
    }
}
