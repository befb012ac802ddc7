package io.paidan.routing.travel;

import com.graphhopper.GraphHopper;
import com.graphhopper.GraphHopperConfig;
import com.graphhopper.config.CHProfile;
import com.graphhopper.config.Profile;
import com.graphhopper.storage.RoutingCHGraph;
import io.paidan.contract.geo.GeoBounds;
import io.paidan.contract.geo.TravelProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The roads of a region with their contraction hierarchies, as GraphHopper keeps them. */
public final class RoadNetwork implements AutoCloseable {

    private final GraphHopper hopper;

    RoadNetwork(GraphHopper hopper) {
        this.hopper = hopper;
    }

    /**
     * Imports the roads of {@code pbf} into {@code folder}; minutes for a large region. An interrupt ends it with a
     * {@link RuntimeException}.
     */
    public static RoadNetwork build(Path pbf, Path folder, RoadImport.Steps steps) {
        var hopper = new RoadImport(steps);
        hopper.init(config(folder, RoadProfiles.all()).putObject("datareader.file", pbf.toString()));
        hopper.importOrLoad();
        return new RoadNetwork(hopper);
    }

    /** @throws IllegalStateException when the folder does not hold a network of these profiles */
    public static RoadNetwork open(Path folder) {
        var hopper = new GraphHopper();
        hopper.init(config(folder, RoadProfiles.all()));
        hopper.setAllowWrites(false);
        if (!hopper.load()) {
            throw new IllegalStateException(folder + " holds no road network");
        }
        return new RoadNetwork(hopper);
    }

    static GraphHopperConfig config(Path folder, List<Profile> profiles) {
        return new GraphHopperConfig()
                .putObject("graph.location", folder.toString())
                .putObject("graph.dataaccess.default_type", "RAM_STORE")
                .putObject("graph.encoded_values", RoadProfiles.ENCODED_VALUES)
                .putObject("import.osm.ignored_highways", "footway,cycleway,path,pedestrian,steps,corridor,platform")
                .setProfiles(profiles)
                .setCHProfiles(profiles.stream()
                        .map(profile -> new CHProfile(profile.getName()))
                        .toList());
    }

    public GeoBounds bounds() {
        var box = hopper.getBaseGraph().getBounds();
        return new GeoBounds(box.minLat, box.minLon, box.maxLat, box.maxLon);
    }

    public int junctions() {
        return hopper.getBaseGraph().getNodes();
    }

    public boolean isEmpty() {
        return hopper.getBaseGraph().getEdges() == 0;
    }

    GraphHopper hopper() {
        return hopper;
    }

    RoutingCHGraph hierarchy(TravelProfile profile) {
        return Objects.requireNonNull(hopper.getCHGraphs().get(RoadProfiles.name(profile)));
    }

    @Override
    public void close() {
        hopper.close();
    }
}
