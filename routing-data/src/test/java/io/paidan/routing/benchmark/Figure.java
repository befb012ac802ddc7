package io.paidan.routing.benchmark;

import java.util.Locale;

/**
 * One measured line.
 *
 * @param count pairs or places in one round
 * @param nanos of a round
 * @param routeNanos what {@code route()} takes for a pair, 0 where that is no comparison
 * @param bytesEach on the heap, 0 where nothing is kept
 */
record Figure(
        String network,
        int junctions,
        String profile,
        String what,
        int count,
        long nanos,
        double routeNanos,
        long bytesEach) {

    static final String HEADER = "network,junctions,profile,what,count,cpu_ms,ns_each,route_us,times_faster,bytes_each";

    String line() {
        var each = (double) nanos / count;
        return String.format(
                Locale.ROOT,
                "%s,%d,%s,%s,%d,%.3f,%.1f,%s,%s,%s",
                network,
                junctions,
                profile,
                what,
                count,
                nanos / 1e6,
                each,
                routeNanos == 0 ? "" : String.format(Locale.ROOT, "%.1f", routeNanos / 1000),
                routeNanos == 0 ? "" : String.format(Locale.ROOT, "%.0f", routeNanos / each),
                bytesEach == 0 ? "" : bytesEach);
    }
}
