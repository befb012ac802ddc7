package io.paidan.routing;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.place.PlaceKind;
import io.paidan.routing.osm.OsmShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Picks the addresses, streets, named places and localities out of an extract's shapes. */
final class PlaceCollector {

    private static final double STREET_SPOT_METRES = 80;
    private static final Set<String> POINT_OF_INTEREST_KEYS = Set.of(
            "amenity",
            "shop",
            "tourism",
            "office",
            "leisure",
            "healthcare",
            "craft",
            "historic",
            "building",
            "railway",
            "aeroway",
            "man_made",
            "industrial");
    private static final Set<String> NO_STREET = Set.of("platform", "bus_stop", "corridor", "proposed", "elevator");
    private static final Map<String, Double> LOCALITY_IMPORTANCE = Map.of(
            "city",
            1.0,
            "town",
            0.9,
            "village",
            0.7,
            "suburb",
            0.6,
            "hamlet",
            0.4,
            "neighbourhood",
            0.4,
            "locality",
            0.2);

    private record Street(String name, @Nullable String locality) {}

    private final Localities localities = new Localities();
    private final List<PlaceRow> rows = new ArrayList<>();
    private final List<PlaceRow> streetPieces = new ArrayList<>();

    void accept(OsmShape shape) {
        localities.accept(shape);
        var name = shape.tag("name");
        var highway = shape.tag("highway");
        var locality = LOCALITY_IMPORTANCE.get(shape.tags().getOrDefault("place", ""));
        if (name != null && shape.geometry() == OsmShape.Geometry.POINT && locality != null) {
            rows.add(new PlaceRow(
                    PlaceKind.LOCALITY, name, alternatives(shape, name), null, null, name, locality, centre(shape)));
        } else if (name != null && highway != null && shape.geometry() == OsmShape.Geometry.LINE) {
            if (!NO_STREET.contains(highway)) {
                var spots = Shapes.spots(shape.parts()[0], STREET_SPOT_METRES);
                streetPieces.add(
                        new PlaceRow(PlaceKind.STREET, null, alternatives(shape, name), name, null, null, 0.5, spots));
            }
        } else {
            addAddress(shape, name);
        }
    }

    private void addAddress(OsmShape shape, @Nullable String name) {
        var street = shape.tags().getOrDefault("addr:street", shape.tag("addr:place"));
        var number = shape.tag("addr:housenumber");
        var city = shape.tag("addr:city");
        if (street != null && number != null) {
            rows.add(new PlaceRow(PlaceKind.HOUSE_NUMBER, null, List.of(), street, number, city, 0.5, centre(shape)));
        }
        if (name != null && POINT_OF_INTEREST_KEYS.stream().anyMatch(shape.tags()::containsKey)) {
            rows.add(new PlaceRow(
                    PlaceKind.POINT_OF_INTEREST,
                    name,
                    alternatives(shape, name),
                    street,
                    number,
                    city,
                    shape.has("building", "yes") ? 0.3 : 0.5,
                    centre(shape)));
        }
    }

    private static List<GeoPoint> centre(OsmShape shape) {
        return List.of(Shapes.centre(shape));
    }

    private static List<String> alternatives(OsmShape shape, String name) {
        return shape.tags().entrySet().stream()
                .filter(tag -> tag.getKey().startsWith("name:") || tag.getKey().endsWith("_name"))
                .map(Map.Entry::getValue)
                .filter(other -> !other.equals(name))
                .distinct()
                .limit(40)
                .toList();
    }

    /** All places with their locality; the pieces of a street in one locality are one place. */
    Stream<PlaceRow> rows() {
        var streets = new LinkedHashMap<Street, PlaceRow>();
        for (var piece : streetPieces) {
            var placed = piece.inLocality(localities.around(piece.middle()));
            var key = new Street(String.valueOf(placed.street()), placed.locality());
            streets.merge(key, placed, PlaceCollector::joined);
        }
        return Stream.concat(
                rows.stream().map(row -> row.inLocality(localities.around(row.middle()))), streets.values().stream());
    }

    private static PlaceRow joined(PlaceRow one, PlaceRow other) {
        var spots = new ArrayList<>(one.spots());
        spots.addAll(other.spots());
        return new PlaceRow(
                one.kind(),
                one.name(),
                one.alternatives(),
                one.street(),
                null,
                one.locality(),
                one.importance(),
                spots);
    }
}
