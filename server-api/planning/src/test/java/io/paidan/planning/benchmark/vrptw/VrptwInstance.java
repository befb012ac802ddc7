package io.paidan.planning.benchmark.vrptw;

import java.util.List;

/**
 * One instance. Place 0 is the depot, places 1 to n are the stops, in the order of the file.
 *
 * @param fleet how many vehicles there are at most
 * @param capacity of each vehicle, in units of demand
 */
public record VrptwInstance(String name, int fleet, int capacity, List<Place> places) {

    /**
     * @param id as the file says
     * @param ready earliest start of the service, {@code due} the latest; of the depot: earliest departure, latest return
     * @param service duration, in the same unit as the windows
     */
    public record Place(int id, double x, double y, int demand, int ready, int due, int service) {}

    public VrptwInstance {
        places = List.copyOf(places);
    }

    public int stops() {
        return places.size() - 1;
    }

    /** How many vehicles can be of use: no more than there are stops, and at least one. */
    public int usefulFleet() {
        return Math.clamp(stops(), 1, fleet);
    }

    /** Distance, and travel time, between two places in tenths, what is below a tenth cut off. */
    public int tenths(int from, int to) {
        double dx = (places.get(from).x() - places.get(to).x()) * 10;
        double dy = (places.get(from).y() - places.get(to).y()) * 10;
        return (int) Math.sqrt(dx * dx + dy * dy);
    }
}
