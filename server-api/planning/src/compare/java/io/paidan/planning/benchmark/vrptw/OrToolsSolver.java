package io.paidan.planning.benchmark.vrptw;

import com.google.ortools.Loader;
import com.google.ortools.constraintsolver.Assignment;
import com.google.ortools.constraintsolver.FirstSolutionStrategy;
import com.google.ortools.constraintsolver.LocalSearchMetaheuristic;
import com.google.ortools.constraintsolver.RoutingDimension;
import com.google.ortools.constraintsolver.RoutingIndexManager;
import com.google.ortools.constraintsolver.RoutingModel;
import com.google.ortools.constraintsolver.main;
import com.google.protobuf.Duration;
import io.paidan.planning.benchmark.CpuClock;
import io.paidan.planning.benchmark.vrptw.VrptwInstance.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** OR-Tools' routing library with guided local search, which its documentation names the best for vehicle routing. */
public final class OrToolsSolver implements VrptwSolver {
    /** The limit that counts is that of CPU time; the library insists on one by the clock, too. */
    private static final int WALL_PER_CPU = 20;

    private static final String LOAD = "load";
    private static final String TIME = "time";

    public OrToolsSolver() {
        Loader.loadNativeLibraries();
    }

    @Override
    public String name() {
        return "or-tools";
    }

    @Override
    public Solution solve(VrptwInstance instance, double seconds) {
        var clock = CpuClock.ofThisThread();
        int places = instance.places().size();
        var index = new RoutingIndexManager(places, instance.usefulFleet(), 0);
        var model = new RoutingModel(index);
        model.setArcCostEvaluatorOfAllVehicles(model.registerTransitMatrix(arcs(instance, false)));
        limitLoad(instance, model);
        limitTime(instance, model, index);
        long wallSeconds = (long) Math.ceil(seconds * WALL_PER_CPU);
        var parameters = main.defaultRoutingSearchParameters().toBuilder()
                .setFirstSolutionStrategy(FirstSolutionStrategy.Value.PARALLEL_CHEAPEST_INSERTION)
                .setLocalSearchMetaheuristic(LocalSearchMetaheuristic.Value.GUIDED_LOCAL_SEARCH)
                .setTimeLimit(Duration.newBuilder().setSeconds(wallSeconds))
                .build();
        model.addSearchMonitor(model.solver().makeCustomLimit(() -> clock.seconds() >= seconds));
        Assignment best = model.solveWithParameters(parameters);
        return new Solution(best == null ? List.of() : routes(model, index, best, instance.usefulFleet()), clock.seconds());
    }

    private static void limitLoad(VrptwInstance instance, RoutingModel model) {
        long[] demands =
                instance.places().stream().mapToLong(Place::demand).toArray();
        long[] capacities =
                LongStream.generate(instance::capacity).limit(instance.usefulFleet()).toArray();
        model.addDimensionWithVehicleCapacity(model.registerUnaryTransitVector(demands), 0, capacities, true, LOAD);
    }

    private static void limitTime(VrptwInstance instance, RoutingModel model, RoutingIndexManager index) {
        Place depot = instance.places().getFirst();
        long horizon = 10L * depot.due();
        model.addDimension(model.registerTransitMatrix(arcs(instance, true)), horizon, horizon, false, TIME);
        RoutingDimension time = model.getDimensionOrDie(TIME);
        for (int i = 1; i <= instance.stops(); i++) {
            Place stop = instance.places().get(i);
            time.cumulVar(index.nodeToIndex(i)).setRange(10L * stop.ready(), Math.min(horizon, 10L * stop.due()));
        }
        for (int vehicle = 0; vehicle < instance.usefulFleet(); vehicle++) {
            time.cumulVar(model.start(vehicle)).setRange(10L * depot.ready(), horizon);
        }
    }

    /** Tenths from place to place, {@code withService} of the first included. */
    private static long[][] arcs(VrptwInstance instance, boolean withService) {
        int places = instance.places().size();
        var arcs = new long[places][places];
        for (int from = 0; from < places; from++) {
            long service = withService ? 10L * instance.places().get(from).service() : 0;
            for (int to = 0; to < places; to++) {
                arcs[from][to] = instance.tenths(from, to) + service;
            }
        }
        return arcs;
    }

    private static List<List<Integer>> routes(
            RoutingModel model, RoutingIndexManager index, Assignment solution, int fleet) {
        var routes = new ArrayList<List<Integer>>();
        for (int vehicle = 0; vehicle < fleet; vehicle++) {
            var route = new ArrayList<Integer>();
            long at = solution.value(model.nextVar(model.start(vehicle)));
            while (!model.isEnd(at)) {
                route.add(index.indexToNode(at));
                at = solution.value(model.nextVar(at));
            }
            routes.add(route);
        }
        return routes;
    }
}
