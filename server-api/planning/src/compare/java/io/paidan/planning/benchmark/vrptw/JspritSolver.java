package io.paidan.planning.benchmark.vrptw;

import com.graphhopper.jsprit.core.algorithm.VehicleRoutingAlgorithm;
import com.graphhopper.jsprit.core.algorithm.box.Jsprit;
import com.graphhopper.jsprit.core.problem.Location;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem.FleetSize;
import com.graphhopper.jsprit.core.problem.job.Service;
import com.graphhopper.jsprit.core.problem.solution.VehicleRoutingProblemSolution;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TimeWindow;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleImpl;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleTypeImpl;
import com.graphhopper.jsprit.core.util.FastVehicleRoutingTransportCostsMatrix;
import com.graphhopper.jsprit.core.util.Solutions;
import io.paidan.planning.benchmark.CpuClock;
import io.paidan.planning.benchmark.vrptw.VrptwInstance.Place;
import java.util.List;

/**
 * jsprit as its documentation sets it up. Its cooling is laid out for 2 000 iterations; when they are through before the
 * budget is, it starts again from the best solution so far.
 */
public final class JspritSolver implements VrptwSolver {
    @Override
    public String name() {
        return "jsprit";
    }

    @Override
    public Solution solve(VrptwInstance instance, double seconds) {
        var clock = CpuClock.ofThisThread();
        VehicleRoutingProblem problem = problem(instance);
        VehicleRoutingProblemSolution best = search(problem, clock, seconds, null);
        while (clock.seconds() < seconds) {
            best = search(problem, clock, seconds, best);
        }
        return new Solution(routes(best), clock.seconds());
    }

    private static VehicleRoutingProblemSolution search(
            VehicleRoutingProblem problem,
            CpuClock clock,
            double seconds,
            VehicleRoutingProblemSolution start) {
        VehicleRoutingAlgorithm algorithm = Jsprit.Builder.newInstance(problem)
                .setProperty(Jsprit.Parameter.THREADS, "1")
                .buildAlgorithm();
        algorithm.addTerminationCriterion(discovered -> clock.seconds() >= seconds);
        if (start != null) {
            algorithm.addInitialSolution(start);
        }
        return Solutions.bestOf(algorithm.searchSolutions());
    }

    private static VehicleRoutingProblem problem(VrptwInstance instance) {
        var type = VehicleTypeImpl.Builder.newInstance("vehicle")
                .addCapacityDimension(0, instance.capacity())
                .setCostPerDistance(1)
                .build();
        Place depot = instance.places().getFirst();
        var problem = VehicleRoutingProblem.Builder.newInstance()
                .setFleetSize(FleetSize.FINITE)
                .setRoutingCost(arcs(instance));
        for (int vehicle = 1; vehicle <= instance.usefulFleet(); vehicle++) {
            problem.addVehicle(VehicleImpl.Builder.newInstance("vehicle " + vehicle)
                    .setType(type)
                    .setStartLocation(Location.newInstance(0))
                    .setEarliestStart(10.0 * depot.ready())
                    .setLatestArrival(10.0 * depot.due())
                    .build());
        }
        for (int i = 1; i <= instance.stops(); i++) {
            Place stop = instance.places().get(i);
            problem.addJob(Service.Builder.newInstance(Integer.toString(i))
                    .setLocation(Location.newInstance(i))
                    .addSizeDimension(0, stop.demand())
                    .setServiceTime(10.0 * stop.service())
                    .setTimeWindow(TimeWindow.newInstance(10.0 * stop.ready(), 10.0 * stop.due()))
                    .build());
        }
        return problem.build();
    }

    private static FastVehicleRoutingTransportCostsMatrix arcs(VrptwInstance instance) {
        int places = instance.places().size();
        var arcs = FastVehicleRoutingTransportCostsMatrix.Builder.newInstance(places, false);
        for (int from = 0; from < places; from++) {
            for (int to = 0; to < places; to++) {
                int tenths = instance.tenths(from, to);
                arcs.addTransportTimeAndDistance(from, to, tenths, tenths);
            }
        }
        return arcs.build();
    }

    private static List<List<Integer>> routes(VehicleRoutingProblemSolution solution) {
        return solution.getRoutes().stream()
                .map(route -> route.getTourActivities().getActivities().stream()
                        .map(activity -> activity.getLocation().getIndex())
                        .toList())
                .toList();
    }
}
