package io.paidan.routing.map;

import io.paidan.routing.osm.OsmShape;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says which kind of feature an OpenStreetMap shape is; tags as described in wiki.openstreetmap.org/wiki/Map_features. */
final class FeatureClassifier {

    private static final Map<String, FeatureKind> ROADS = Map.ofEntries(
            Map.entry("motorway", FeatureKind.MOTORWAY),
            Map.entry("motorway_link", FeatureKind.MOTORWAY_LINK),
            Map.entry("trunk", FeatureKind.PRIMARY),
            Map.entry("trunk_link", FeatureKind.PRIMARY),
            Map.entry("primary", FeatureKind.PRIMARY),
            Map.entry("primary_link", FeatureKind.PRIMARY),
            Map.entry("secondary", FeatureKind.SECONDARY),
            Map.entry("secondary_link", FeatureKind.SECONDARY),
            Map.entry("tertiary", FeatureKind.TERTIARY),
            Map.entry("tertiary_link", FeatureKind.TERTIARY),
            Map.entry("unclassified", FeatureKind.MINOR),
            Map.entry("residential", FeatureKind.MINOR),
            Map.entry("living_street", FeatureKind.MINOR),
            Map.entry("pedestrian", FeatureKind.MINOR),
            Map.entry("road", FeatureKind.MINOR),
            Map.entry("service", FeatureKind.SERVICE),
            Map.entry("track", FeatureKind.TRACK),
            Map.entry("path", FeatureKind.PATH),
            Map.entry("footway", FeatureKind.PATH),
            Map.entry("cycleway", FeatureKind.PATH),
            Map.entry("bridleway", FeatureKind.PATH),
            Map.entry("steps", FeatureKind.PATH));

    private static final Map<String, FeatureKind> LANDUSE = Map.ofEntries(
            Map.entry("residential", FeatureKind.RESIDENTIAL),
            Map.entry("commercial", FeatureKind.INDUSTRIAL),
            Map.entry("industrial", FeatureKind.INDUSTRIAL),
            Map.entry("retail", FeatureKind.INDUSTRIAL),
            Map.entry("quarry", FeatureKind.ROCK),
            Map.entry("farmland", FeatureKind.FARMLAND),
            Map.entry("farmyard", FeatureKind.FARMLAND),
            Map.entry("orchard", FeatureKind.SCRUB),
            Map.entry("vineyard", FeatureKind.SCRUB),
            Map.entry("forest", FeatureKind.WOOD),
            Map.entry("grass", FeatureKind.GRASS),
            Map.entry("meadow", FeatureKind.GRASS),
            Map.entry("village_green", FeatureKind.PARK),
            Map.entry("recreation_ground", FeatureKind.PARK),
            Map.entry("allotments", FeatureKind.PARK),
            Map.entry("cemetery", FeatureKind.PARK),
            Map.entry("basin", FeatureKind.WATER),
            Map.entry("reservoir", FeatureKind.WATER));

    private static final Map<String, FeatureKind> NATURAL = Map.ofEntries(
            Map.entry("water", FeatureKind.WATER),
            Map.entry("wood", FeatureKind.WOOD),
            Map.entry("scrub", FeatureKind.SCRUB),
            Map.entry("heath", FeatureKind.SCRUB),
            Map.entry("grassland", FeatureKind.GRASS),
            Map.entry("fell", FeatureKind.GRASS),
            Map.entry("wetland", FeatureKind.WETLAND),
            Map.entry("glacier", FeatureKind.GLACIER),
            Map.entry("bare_rock", FeatureKind.ROCK),
            Map.entry("scree", FeatureKind.ROCK),
            Map.entry("shingle", FeatureKind.ROCK),
            Map.entry("sand", FeatureKind.SAND),
            Map.entry("beach", FeatureKind.SAND));

    private static final Map<String, FeatureKind> LEISURE = Map.of(
            "park", FeatureKind.PARK,
            "garden", FeatureKind.PARK,
            "playground", FeatureKind.PARK,
            "golf_course", FeatureKind.PARK,
            "pitch", FeatureKind.PITCH,
            "sports_centre", FeatureKind.INSTITUTION,
            "stadium", FeatureKind.INSTITUTION,
            "swimming_pool", FeatureKind.WATER);

    private static final Map<String, FeatureKind> PLACES = Map.of(
            "city", FeatureKind.CITY,
            "town", FeatureKind.TOWN,
            "village", FeatureKind.VILLAGE,
            "suburb", FeatureKind.SUBURB,
            "neighbourhood", FeatureKind.HAMLET,
            "hamlet", FeatureKind.HAMLET,
            "locality", FeatureKind.LOCALITY);

    private static final Set<String> INSTITUTIONS =
            Set.of("school", "kindergarten", "university", "college", "hospital", "place_of_worship");
    private static final Set<String> WORTH_A_NAME = Set.of(
            "school",
            "kindergarten",
            "university",
            "college",
            "hospital",
            "clinic",
            "townhall",
            "police",
            "fire_station",
            "library",
            "theatre",
            "place_of_worship",
            "courthouse",
            "marketplace",
            "supermarket",
            "mall",
            "department_store",
            "doityourself",
            "hotel",
            "museum",
            "attraction",
            "castle",
            "sports_centre",
            "stadium");

    private FeatureClassifier() {}

    static @Nullable FeatureKind area(OsmShape shape) {
        if (!shape.isClosed()) {
            return null;
        }
        var ground = Stream.of(
                        NATURAL.get(tag(shape, "natural")),
                        LANDUSE.get(tag(shape, "landuse")),
                        LEISURE.get(tag(shape, "leisure")))
                .filter(Objects::nonNull)
                .findFirst();
        if (ground.isPresent()) {
            return ground.get();
        }
        if (shape.tag("building") != null && !shape.has("building", "no")) {
            return FeatureKind.BUILDING;
        }
        if (shape.has("waterway", "riverbank")) {
            return FeatureKind.WATER;
        }
        if (shape.has("amenity", "parking")) {
            return FeatureKind.PARKING;
        }
        if (INSTITUTIONS.contains(tag(shape, "amenity"))) {
            return FeatureKind.INSTITUTION;
        }
        return shape.tag("highway") != null && (shape.has("area", "yes") || shape.geometry() == OsmShape.Geometry.AREA)
                ? FeatureKind.PLAZA
                : null;
    }

    /** Borders are taken from their ways: the areas of two neighbours would draw each border twice. */
    static @Nullable FeatureKind line(OsmShape shape) {
        if (shape.geometry() != OsmShape.Geometry.LINE) {
            return null;
        }
        if (shape.tag("boundary") != null) {
            return border(shape);
        }
        var road = ROADS.get(tag(shape, "highway"));
        if (road != null) {
            return shape.has("area", "yes") ? null : road;
        }
        return switch (tag(shape, "waterway")) {
            case "river", "canal" -> FeatureKind.RIVER;
            case "stream", "ditch", "drain" -> shape.has("tunnel", "culvert") ? null : FeatureKind.STREAM;
            default ->
                switch (tag(shape, "railway")) {
                    case "rail", "light_rail", "narrow_gauge", "tram", "subway" ->
                        shape.tag("service") == null ? FeatureKind.RAIL : null;
                    default -> shape.tag("aerialway") != null ? FeatureKind.CABLE_CAR : null;
                };
        };
    }

    private static @Nullable FeatureKind border(OsmShape shape) {
        if (!shape.has("boundary", "administrative")) {
            return null;
        }
        return switch (tag(shape, "admin_level")) {
            case "2" -> FeatureKind.COUNTRY_BORDER;
            case "4", "6" -> FeatureKind.REGION_BORDER;
            default -> null;
        };
    }

    static @Nullable FeatureKind name(OsmShape shape) {
        if (shape.tag("name") == null) {
            return null;
        }
        if (shape.geometry() == OsmShape.Geometry.POINT) {
            var place = PLACES.get(tag(shape, "place"));
            if (place != null) {
                return place;
            }
            if (shape.has("natural", "peak")) {
                return FeatureKind.PEAK;
            }
            if (shape.has("railway", "station") || shape.has("railway", "halt")) {
                return FeatureKind.STATION;
            }
        }
        return shape.geometry() == OsmShape.Geometry.POINT || shape.isClosed() ? pointOfInterest(shape) : null;
    }

    private static @Nullable FeatureKind pointOfInterest(OsmShape shape) {
        var worthIt = WORTH_A_NAME.contains(tag(shape, "amenity"))
                || WORTH_A_NAME.contains(tag(shape, "shop"))
                || WORTH_A_NAME.contains(tag(shape, "tourism"))
                || WORTH_A_NAME.contains(tag(shape, "historic"))
                || WORTH_A_NAME.contains(tag(shape, "leisure"));
        return worthIt ? FeatureKind.POINT_OF_INTEREST : null;
    }

    private static String tag(OsmShape shape, String key) {
        return Objects.requireNonNullElse(shape.tag(key), "");
    }
}
