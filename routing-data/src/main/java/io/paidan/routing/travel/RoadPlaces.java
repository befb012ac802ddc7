package io.paidan.routing.travel;

import com.graphhopper.routing.ev.Subnetwork;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.util.DefaultSnapFilter;
import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.RoutingCHGraph;
import com.graphhopper.storage.index.LocationIndex;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.EdgeIterator;
import com.graphhopper.util.EdgeIteratorState;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.TravelProfile;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** Puts places onto the roads of one profile and remembers the labels of those asked for lately. */
final class RoadPlaces {

    /** Farther than this from a road nobody can be said to live on it. */
    static final double REACH_METRES = 1_000;

    private final BaseGraph graph;
    private final RoutingCHGraph hierarchy;
    private final LocationIndex index;
    private final EdgeFilter drivable;
    private final Weighting weighting;
    private final float[] edgeMetres;
    private final ConcurrentLinkedQueue<LabelSearch> idleSearches = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<ScatteredLabel> idleLabels = new ConcurrentLinkedQueue<>();
    private final RecentlyUsed<GeoPoint, Optional<RoadPlace>> recent;

    /** @param mostBytes that remembered places may take */
    RoadPlaces(RoadNetwork network, TravelProfile profile, long mostBytes) {
        var hopper = network.hopper();
        this.graph = hopper.getBaseGraph();
        this.hierarchy = network.hierarchy(profile);
        this.index = hopper.getLocationIndex();
        this.weighting = hierarchy.getWeighting();
        this.drivable = new DefaultSnapFilter(
                weighting,
                hopper.getEncodingManager().getBooleanEncodedValue(Subnetwork.key(RoadProfiles.name(profile))));
        this.edgeMetres = edgeMetres(graph, hierarchy);
        this.recent = new RecentlyUsed<>(
                mostBytes, place -> place.map(RoadPlace::bytes).orElse(0));
    }

    /** Empty when no road is near. */
    Optional<RoadPlace> at(GeoPoint point) {
        return recent.get(point, this::locate);
    }

    long rememberedBytes() {
        return recent.bytes();
    }

    int nodes() {
        return hierarchy.getNodes();
    }

    /** Lends a work space for the time of {@code work}. */
    void withScatteredLabel(Consumer<ScatteredLabel> work) {
        var idle = idleLabels.poll();
        var label = idle != null ? idle : new ScatteredLabel(nodes());
        try {
            work.accept(label);
        } finally {
            idleLabels.add(label);
        }
    }

    boolean isNearRoad(GeoPoint point) {
        return onRoad(point).isPresent();
    }

    /** The nearest road's nearest place; empty when it is too far. */
    Optional<Snap> onRoad(GeoPoint point) {
        var snap = index.findClosest(point.lat(), point.lon(), drivable);
        return snap.isValid() && snap.getQueryDistance() <= REACH_METRES ? Optional.of(snap) : Optional.empty();
    }

    private Optional<RoadPlace> locate(GeoPoint point) {
        return onRoad(point).map(this::locate);
    }

    private RoadPlace locate(Snap snap) {
        var idle = idleSearches.poll();
        var search = idle != null ? idle : new LabelSearch(hierarchy, edgeMetres);
        try {
            return locate(snap, search);
        } finally {
            idleSearches.add(search);
        }
    }

    private RoadPlace locate(Snap snap, LabelSearch search) {
        var closest = snap.getClosestEdge().detach(false);
        var segment = closest.get(EdgeIteratorState.REVERSE_STATE) ? closest.detach(true) : closest;
        var split = QueryGraph.create(graph, snap);
        var node = snap.getClosestNode();
        if (node < graph.getNodes()) {
            search.seed(node, 0, 0);
            var out = search.run(true);
            search.seed(node, 0, 0);
            return new RoadPlace(RoadPlace.AT_JUNCTION, 0, 0, 0, 0, out, search.run(false));
        }
        var offset = seed(search, split, node, segment.getBaseNode(), true);
        var out = search.run(true);
        seed(search, split, node, segment.getBaseNode(), false);
        var in = search.run(false);
        return new RoadPlace(
                segment.getEdge(),
                offset,
                segment.getDistance(),
                weighting.calcEdgeWeight(segment, false),
                weighting.calcEdgeWeight(segment, true),
                out,
                in);
    }

    /** Starts the search at both ends of the split segment; returns the metres to its start. */
    private double seed(LabelSearch search, QueryGraph split, int node, int segmentStart, boolean outward) {
        var offset = 0.0;
        EdgeIterator halves = split.createEdgeExplorer().setBaseNode(node);
        while (halves.next()) {
            var end = halves.getAdjNode();
            var seconds = weighting.calcEdgeWeight(halves, !outward);
            if (end == segmentStart) {
                offset = halves.getDistance();
            }
            if (end < graph.getNodes() && Double.isFinite(seconds)) {
                search.seed(end, seconds, halves.getDistance());
            }
        }
        return offset;
    }

    /** Metres of every edge of the hierarchy; a shortcut is made of two edges before it. */
    private static float[] edgeMetres(BaseGraph graph, RoutingCHGraph hierarchy) {
        var metres = new float[hierarchy.getEdges()];
        for (var edge = 0; edge < graph.getEdges(); edge++) {
            metres[edge] =
                    (float) graph.getEdgeIteratorState(edge, Integer.MIN_VALUE).getDistance();
        }
        for (var shortcut = graph.getEdges(); shortcut < metres.length; shortcut++) {
            var state = hierarchy.getEdgeIteratorState(shortcut, Integer.MIN_VALUE);
            metres[shortcut] = metres[state.getSkippedEdge1()] + metres[state.getSkippedEdge2()];
        }
        return metres;
    }
}
