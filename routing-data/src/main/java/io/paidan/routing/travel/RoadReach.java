package io.paidan.routing.travel;

import com.graphhopper.isochrone.algorithm.ShortestPathTree;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.Graph;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.DistanceCalcEarth;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.PointList;
import io.paidan.contract.geo.TravelDirection;
import io.paidan.contract.geo.TravelProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Drives along every road from a place until the time is up. */
final class RoadReach {

    private final RoadNetwork network;

    RoadReach(RoadNetwork network) {
        this.network = network;
    }

    /** The stretches of road within the time; at least the place itself, as a stretch of one point. */
    List<PointList> stretches(Snap place, Duration within, TravelProfile profile, TravelDirection direction) {
        var weighting = network.hierarchy(profile).getWeighting();
        var graph = QueryGraph.create(network.hopper().getBaseGraph(), place);
        var inward = direction == TravelDirection.TO_PLACE;
        var limit = within.toMillis() / 1000.0;
        var tree = new ShortestPathTree(graph, weighting, inward, TraversalMode.NODE_BASED);
        tree.setWeightLimit(limit);
        var stretches = new ArrayList<PointList>();
        stretches.add(new PointList(1, false));
        stretches.getFirst().add(place.getSnappedPoint());
        var onwards = new Onwards(graph, weighting, inward, stretches);
        tree.search(place.getClosestNode(), label -> onwards.follow(label.node, limit - label.weight));
        return stretches;
    }

    /** The roads that begin at a junction, as far as the time that is left allows. */
    private record Onwards(Graph graph, Weighting weighting, boolean inward, List<PointList> stretches) {

        void follow(int node, double secondsLeft) {
            var edges = graph.createEdgeExplorer().setBaseNode(node);
            while (edges.next()) {
                var seconds = weighting.calcEdgeWeight(edges, inward);
                if (secondsLeft > 0 && Double.isFinite(seconds)) {
                    stretches.add(beginning(edges, seconds <= secondsLeft ? 1 : secondsLeft / seconds));
                }
            }
        }

        private static PointList beginning(EdgeIteratorState edge, double share) {
            var whole = edge.fetchWayGeometry(FetchMode.ALL);
            if (share == 1) {
                return whole;
            }
            var metresLeft = share * edge.getDistance();
            var part = new PointList(whole.size(), false);
            part.add(whole.getLat(0), whole.getLon(0));
            for (var i = 1; i < whole.size() && metresLeft > 0; i++) {
                var metres = DistanceCalcEarth.DIST_EARTH.calcDist(
                        whole.getLat(i - 1), whole.getLon(i - 1), whole.getLat(i), whole.getLon(i));
                var along = metres <= metresLeft ? 1 : metresLeft / metres;
                part.add(
                        whole.getLat(i - 1) + along * (whole.getLat(i) - whole.getLat(i - 1)),
                        whole.getLon(i - 1) + along * (whole.getLon(i) - whole.getLon(i - 1)));
                metresLeft -= metres;
            }
            return part;
        }
    }
}
