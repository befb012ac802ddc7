package io.paidan.routing.travel;

import com.graphhopper.storage.RoutingCHEdgeExplorer;
import com.graphhopper.storage.RoutingCHGraph;
import java.util.Arrays;

/**
 * Dijkstra upwards in a node-based contraction hierarchy (Geisberger et al. 2008) with stall-on-demand: the part of the
 * hierarchy that a fastest way from (or to) a place can climb. Keeps its arrays between searches; not thread-safe.
 */
final class LabelSearch {

    private static final double SLACK_SECONDS = 1e-6;
    private static final double FORBIDDEN = 1e12;

    private final RoutingCHGraph hierarchy;
    private final float[] edgeMetres;
    private final RoutingCHEdgeExplorer outgoing;
    private final RoutingCHEdgeExplorer incoming;
    private final double[] seconds;
    private final float[] metres;
    private final int[] touched;
    private final int[] nodeOfRank;
    private int touchedCount;
    private final SearchQueue queue = new SearchQueue();

    LabelSearch(RoutingCHGraph hierarchy, float[] edgeMetres) {
        this.hierarchy = hierarchy;
        this.edgeMetres = edgeMetres;
        this.outgoing = hierarchy.createOutEdgeExplorer();
        this.incoming = hierarchy.createInEdgeExplorer();
        this.seconds = new double[hierarchy.getNodes()];
        this.metres = new float[hierarchy.getNodes()];
        this.touched = new int[hierarchy.getNodes()];
        this.nodeOfRank = new int[hierarchy.getNodes()];
        Arrays.fill(seconds, Double.POSITIVE_INFINITY);
    }

    void seed(int node, double toNodeSeconds, double toNodeMetres) {
        relax(node, toNodeSeconds, (float) toNodeMetres);
    }

    /** The label of the seeds, which are forgotten with it. */
    Label run(boolean outward) {
        var settled = new int[64];
        var count = 0;
        while (!queue.isEmpty()) {
            var reached = queue.firstKey();
            var node = queue.removeFirst();
            if (reached > seconds[node] || isStalled(node, outward)) {
                continue;
            }
            if (count == settled.length) {
                settled = Arrays.copyOf(settled, count * 2);
            }
            settled[count++] = node;
            climb(node, outward);
        }
        var label = label(Arrays.copyOf(settled, count));
        forget();
        return label;
    }

    private void climb(int node, boolean outward) {
        var level = hierarchy.getLevel(node);
        var edges = (outward ? outgoing : incoming).setBaseNode(node);
        while (edges.next()) {
            var next = edges.getAdjNode();
            if (hierarchy.getLevel(next) > level) {
                var weight = edges.getWeight(!outward);
                if (weight < FORBIDDEN) {
                    relax(next, seconds[node] + weight, metres[node] + edgeMetres[edges.getEdge()]);
                }
            }
        }
    }

    /** True when a higher node already knows a faster way here: no fastest way climbs through this node. */
    private boolean isStalled(int node, boolean outward) {
        var level = hierarchy.getLevel(node);
        var edges = (outward ? incoming : outgoing).setBaseNode(node);
        while (edges.next()) {
            var higher = edges.getAdjNode();
            if (hierarchy.getLevel(higher) > level
                    && seconds[higher] + edges.getWeight(outward) < seconds[node] - SLACK_SECONDS) {
                return true;
            }
        }
        return false;
    }

    private void relax(int node, double newSeconds, float newMetres) {
        if (newSeconds < seconds[node]) {
            if (seconds[node] == Double.POSITIVE_INFINITY) {
                touched[touchedCount++] = node;
            }
            seconds[node] = newSeconds;
            metres[node] = newMetres;
            queue.add(node, newSeconds);
        }
    }

    private Label label(int[] nodes) {
        var ranks = new int[nodes.length];
        for (var i = 0; i < nodes.length; i++) {
            ranks[i] = hierarchy.getLevel(nodes[i]);
            nodeOfRank[ranks[i]] = nodes[i];
        }
        Arrays.sort(ranks);
        var drives = new long[nodes.length];
        for (var i = 0; i < nodes.length; i++) {
            var node = nodeOfRank[ranks[i]];
            drives[i] = Drive.of(seconds[node], metres[node]);
        }
        return new Label(ranks, drives);
    }

    private void forget() {
        for (var i = 0; i < touchedCount; i++) {
            seconds[touched[i]] = Double.POSITIVE_INFINITY;
        }
        touchedCount = 0;
    }
}
