package io.paidan.planning.benchmark.trsp;

import io.paidan.planning.search.Budget;
import io.paidan.planning.search.Search;
import io.paidan.planning.workday.Evaluation;
import io.paidan.planning.workday.WorkdayProblem;
import io.paidan.planning.workday.WorkdayRoutes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is known at one moment, ready to be searched. Plans are the legs of each technician by his id. */
final class TrspDay {
    private static final long SEED = 1;

    private final WorkdayRoutes routes;
    private final List<TechnicianState> technicians;
    private final List<Integer> stops;
    private final int depot;

    /** @param stops ids of the problem's visits */
    TrspDay(WorkdayProblem problem, List<TechnicianState> technicians, List<Integer> stops, int depot) {
        routes = new WorkdayRoutes(problem);
        this.technicians = technicians;
        this.stops = stops;
        this.depot = depot;
    }

    /** The best plan found, never worse than the one to start from. */
    Map<Integer, List<Leg>> search(Map<Integer, List<Leg>> start, int threads, Budget budget) {
        var found = new Search<>(routes)
                .seed(SEED)
                .threads(threads)
                .start(sequences(start))
                .run(budget);
        var plan = new HashMap<Integer, List<Leg>>();
        for (int route = 0; route < technicians.size(); route++) {
            TechnicianState state = technicians.get(route);
            plan.put(state.id(), legs(state, found.routes().get(route).evaluation()));
        }
        return plan;
    }

    private List<Leg> legs(TechnicianState state, Evaluation day) {
        var legs = new ArrayList<>(state.underWay());
        for (Evaluation.Stop stop : day.stops().subList(legs.size(), day.stops().size())) {
            legs.add(new Leg(
                    stop.visit() == null ? depot : stops.get(stop.visit()),
                    Math.toIntExact(stop.start() - stop.travel()),
                    Math.toIntExact(stop.start()),
                    Math.toIntExact(stop.end())));
        }
        return legs;
    }

    /** Calls at the depot are the planner's own business, but for those under way. */
    private int[][] sequences(Map<Integer, List<Leg>> plan) {
        var sequences = new int[technicians.size()][];
        int calls = stops.indexOf(depot);
        for (int route = 0; route < sequences.length; route++) {
            TechnicianState state = technicians.get(route);
            var sequence = new ArrayList<Integer>();
            List<Leg> legs = plan.getOrDefault(state.id(), List.of());
            for (int i = 0; i < legs.size(); i++) {
                if (legs.get(i).stop() != depot) {
                    sequence.add(stops.indexOf(legs.get(i).stop()));
                } else if (i < state.underWay().size()) {
                    sequence.add(calls++);
                }
            }
            sequences[route] = sequence.stream().mapToInt(Integer::intValue).toArray();
        }
        return sequences;
    }
}
