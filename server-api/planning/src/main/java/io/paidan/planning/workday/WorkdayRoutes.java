package io.paidan.planning.workday;

import io.paidan.planning.search.PutBackOrder;
import io.paidan.planning.search.RouteModel;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The days of all engineers of a problem, for the search. Stops are the visits, routes the engineers, by their index. */
public final class WorkdayRoutes implements RouteModel<WorkdayRoute> {
    private static final int FEWEST_ROUTES_TRIED = 15;
    private static final int ROUTES_TRIED_FOR_ALL = 7_500;

    private final WorkdayProblem problem;
    private final List<Driver> drivers;
    private final BitSet fixed = new BitSet();
    private final Neighbourhood neighbours;
    final Stops stops;
    final Needs needs;

    /** @throws IllegalArgumentException when an engineer cannot keep what is pinned for him or never gets home */
    public WorkdayRoutes(WorkdayProblem problem) {
        this.problem = problem;
        stops = new Stops(problem);
        needs = new Needs(problem);
        var roads = problem.travel().stream().map(Roads::new).toList();
        drivers = IntStream.range(0, problem.engineers().size())
                .mapToObj(index -> new Driver(
                        index,
                        problem,
                        stops,
                        roads.get(problem.engineers().get(index).travelClass())))
                .toList();
        neighbours = new Neighbourhood(stops, roads.getFirst());
        problem.engineers().forEach(engineer -> {
            engineer.locked().forEach(locked -> fixed.set(locked.visit()));
            engineer.pinned().forEach(fixed::set);
        });
        drivers.forEach(Driver::requireWayHome);
        for (var route = 0; route < routes(); route++) {
            newRoute(route);
        }
    }

    @Override
    public int stops() {
        return stops.visits;
    }

    @Override
    public int routes() {
        return drivers.size();
    }

    @Override
    public WorkdayRoute newRoute(int route) {
        var fresh = new WorkdayRoute(this, drivers.get(route));
        var engineer = problem.engineers().get(route);
        if (!engineer.pinned().isEmpty() && !fresh.load(fixedStops(engineer))) {
            throw new IllegalArgumentException(
                    "engineer %s cannot keep his pinned visits %s. Maybe lock those that are bound to be late."
                            .formatted(engineer.id(), names(engineer.pinned())));
        }
        return fresh;
    }

    private static int[] fixedStops(WorkdayEngineer engineer) {
        return IntStream.concat(
                        engineer.locked().stream().mapToInt(WorkdayEngineer.Locked::visit),
                        engineer.pinned().stream().mapToInt(visit -> visit))
                .toArray();
    }

    private List<String> names(List<Integer> visits) {
        return visits.stream().map(visit -> problem.visits().get(visit).id()).toList();
    }

    @Override
    public boolean isFixed(int stop) {
        return fixed.get(stop);
    }

    @Override
    public long unservedCost(int stop) {
        return visit(stop).unservedPrice();
    }

    @Override
    public int[] neighbours(int stop) {
        return neighbours.of(stop);
    }

    /** All in a small day, where those who are near may lack what it takes; in a large one steps count more. */
    @Override
    public int routesTried() {
        return Math.max(FEWEST_ROUTES_TRIED, ROUTES_TRIED_FOR_ALL / Math.max(1, stops()));
    }

    @Override
    public List<PutBackOrder> putBackOrders() {
        return List.of(
                new PutBackOrder(4, stop -> -unservedCost(stop)),
                new PutBackOrder(
                        2,
                        stop -> drivers.stream()
                                .filter(driver -> visit(stop).staffing().allows(driver.index))
                                .count()),
                new PutBackOrder(2, stop -> stops.latest[stop] - stops.open[stop]),
                new PutBackOrder(2, stop -> stops.open[stop]),
                new PutBackOrder(2, stop -> -stops.latest[stop]),
                new PutBackOrder(2, stop -> needs.needsNothing(stop) ? 1 : 0));
    }

    /**
     * The day of an engineer with these visits in this sequence, his locked ones first, and a call at the cheapest store
     * if they need one.
     *
     * @return empty when they break a limit
     */
    public Optional<Evaluation> evaluate(int engineer, int... visits) {
        var route = new WorkdayRoute(this, drivers.get(engineer));
        return route.load(visits) ? Optional.of(route.evaluation()) : Optional.empty();
    }

    Evaluation evaluate(Timeline route) {
        return new Evaluator(problem, stops, route.driver()).evaluate(route);
    }

    WorkdayVisit visit(int stop) {
        return problem.visits().get(stop);
    }

    int stores() {
        return problem.stores().size();
    }
}
