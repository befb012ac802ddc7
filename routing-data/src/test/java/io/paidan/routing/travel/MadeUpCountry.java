package io.paidan.routing.travel;

import com.graphhopper.GraphHopper;
import com.graphhopper.routing.ev.RoadClass;
import com.graphhopper.routing.ev.VehicleAccess;
import com.graphhopper.routing.ev.VehicleSpeed;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.TravelProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * The roads of a country that does not exist, as large as wanted: a jittered grid of side streets with gaps, district
 * roads every 8th line, main roads every 32nd and motorways every 128th. Only for cars. The same size gives the same
 * country.
 */
public final class MadeUpCountry extends GraphHopper {

    private static final double SOUTH = 45;
    private static final double WEST = 5;
    private static final double BLOCK_DEGREES_NORTH = 0.0018;
    private static final double BLOCK_DEGREES_EAST = 0.0026;
    private static final double JITTER = 0.35;
    private static final double SHARE_OF_SIDE_STREETS = 0.6;

    private final int side;
    private final Random random = new Random(42);

    private MadeUpCountry(int side) {
        this.side = side;
    }

    /** Opens the country in the folder, or makes it there: minutes for a million junctions. */
    public static RoadNetwork open(Path folder, int junctions) {
        var country = new MadeUpCountry(2 * (int) Math.ceil(Math.sqrt(junctions) / 2));
        country.init(RoadNetwork.config(folder, List.of(RoadProfiles.of(TravelProfile.CAR))));
        country.importOrLoad();
        return new RoadNetwork(country);
    }

    /** A place somewhere in the country, seldom farther than a block from a road. */
    public static GeoPoint place(RoadNetwork country, Random random) {
        var bounds = country.bounds();
        return new GeoPoint(
                bounds.minLat() + random.nextDouble() * (bounds.maxLat() - bounds.minLat()),
                bounds.minLon() + random.nextDouble() * (bounds.maxLon() - bounds.minLon()));
    }

    @Override
    protected void importOSM() {
        createBaseGraphAndProperties();
        var graph = getBaseGraph();
        for (var row = 0; row < side; row++) {
            for (var column = 0; column < side; column++) {
                graph.getNodeAccess()
                        .setNode(
                                row * side + column,
                                SOUTH + (row + jitter()) * BLOCK_DEGREES_NORTH,
                                WEST + (column + jitter()) * BLOCK_DEGREES_EAST);
            }
        }
        for (var row = 0; row < side; row++) {
            for (var column = 0; column < side; column++) {
                if (column + 1 < side) {
                    build(row * side + column, row * side + column + 1, Road.onLine(row));
                }
                if (row + 1 < side) {
                    build(row * side + column, (row + 1) * side + column, Road.onLine(column));
                }
            }
        }
    }

    private double jitter() {
        return JITTER * (2 * random.nextDouble() - 1);
    }

    private void build(int from, int to, Road road) {
        var leadsSomewhere = to == from + 1 && from % 2 == 0; // at least one road at every junction
        if (road == Road.SIDE_STREET && !leadsSomewhere && random.nextDouble() > SHARE_OF_SIDE_STREETS) {
            return;
        }
        var nodes = getBaseGraph().getNodeAccess();
        var metres = new GeoPoint(nodes.getLat(from), nodes.getLon(from))
                .metresTo(new GeoPoint(nodes.getLat(to), nodes.getLon(to)));
        var access = encodingManager.getBooleanEncodedValue(VehicleAccess.key("car"));
        var speed = encodingManager.getDecimalEncodedValue(VehicleSpeed.key("car"));
        var roadClass = encodingManager.getEnumEncodedValue(RoadClass.KEY, RoadClass.class);
        getBaseGraph()
                .edge(from, to)
                .setDistance(metres)
                .set(access, true, true)
                .set(speed, road.kmh, road.kmh)
                .set(roadClass, road.roadClass);
    }

    private enum Road {
        SIDE_STREET(30, RoadClass.RESIDENTIAL),
        DISTRICT_ROAD(50, RoadClass.SECONDARY),
        MAIN_ROAD(80, RoadClass.PRIMARY),
        MOTORWAY(120, RoadClass.MOTORWAY);

        private final int kmh;
        private final RoadClass roadClass;

        Road(int kmh, RoadClass roadClass) {
            this.kmh = kmh;
            this.roadClass = roadClass;
        }

        static Road onLine(int line) {
            if (line % 128 == 64) {
                return MOTORWAY;
            }
            if (line % 32 == 16) {
                return MAIN_ROAD;
            }
            return line % 8 == 4 ? DISTRICT_ROAD : SIDE_STREET;
        }
    }
}
