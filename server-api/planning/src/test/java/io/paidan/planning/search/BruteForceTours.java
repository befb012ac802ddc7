package io.paidan.planning.search;

/** The cheapest routes of a small problem, by trying every way to share out and sequence the stops. */
final class BruteForceTours {
    private static final int DEPOT = 0;

    private final RandomTours tours;
    private final long unservedCost;
    private final boolean[] served;
    private int unserved;
    private long cheapest = Long.MAX_VALUE;

    private BruteForceTours(RandomTours tours) {
        this.tours = tours;
        var model = tours.model();
        unservedCost = model.stops() == 0 ? 0 : model.unservedCost(0);
        served = new boolean[model.stops()];
        unserved = model.stops();
        extend(new Vehicle(model.routes(), DEPOT, 0, 0), 0);
    }

    static long cheapest(RandomTours tours) {
        return new BruteForceTours(tours).cheapest;
    }

    /** Where a vehicle is, when it can leave there, what it carries, and how many vehicles are left with it. */
    private record Vehicle(int left, int node, long leaves, int load) {}

    private void extend(Vehicle vehicle, long cost) {
        var home = vehicle.node == DEPOT ? 0 : tours.distance(vehicle.node, DEPOT);
        if (vehicle.leaves + home <= tours.depot().closes()) {
            cheapest = Math.min(cheapest, cost + home + unserved * unservedCost);
            if (vehicle.node != DEPOT && vehicle.left > 1) {
                extend(new Vehicle(vehicle.left - 1, DEPOT, 0, 0), cost + home);
            }
        }
        for (var stop = 0; stop < served.length && vehicle.left > 0; stop++) {
            if (!served[stop]) {
                visit(stop, vehicle, cost);
            }
        }
    }

    private void visit(int stop, Vehicle vehicle, long cost) {
        var details = tours.stops().get(stop);
        var way = tours.distance(vehicle.node, stop + 1);
        var begins = Math.max(details.opens(), vehicle.leaves + way);
        var load = vehicle.load + details.demand();
        if (begins <= details.closes() && load <= RandomTours.CAPACITY) {
            served[stop] = true;
            unserved--;
            extend(new Vehicle(vehicle.left, stop + 1, begins + details.service(), load), cost + way);
            unserved++;
            served[stop] = false;
        }
    }
}
