package io.paidan.planning.benchmark.trsp;

import io.paidan.planning.benchmark.CpuClock;
import io.paidan.planning.search.Budget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lives through a dynamic instance in the time of the instance. When requests become known, what has begun by then is a
 * fact: a leg for which a technician has left, and his drive home after the last. Each new request is answered at once:
 * put into the plan where it costs least, or left out. Then the whole plan is polished until the next ones come.
 */
final class TrspReplay {
    private final Releases releases;
    private final TrspModel model;
    private final int threads;
    private final TreeMap<Integer, List<Integer>> arrivals = new TreeMap<>();
    private final List<Integer> knownBefore;
    private final Duration share;

    private final List<Integer> known = new ArrayList<>();
    private final List<Double> answers = new ArrayList<>();
    private List<TechnicianState> technicians;
    private Map<Integer, List<Leg>> plan = new HashMap<>();

    /**
     * @param tours of each technician by his id, each from home to home
     * @param answers CPU milliseconds that each new request took, in the order of arrival
     */
    record Outcome(Map<Integer, List<List<Leg>>> tours, List<Double> answers) {}

    /** @param seconds of CPU for each thread, in equal shares for the plan of the morning and for each moment of arrivals */
    TrspReplay(Releases releases, double seconds, int threads) {
        this.releases = releases;
        this.threads = threads;
        model = new TrspModel(releases.instance());
        technicians = new TreeMap<>(releases.instance().technicians())
                .values().stream().map(TechnicianState::atHome).toList();
        new TreeMap<>(releases.times())
                .forEach((request, time) -> arrivals.computeIfAbsent(time, moment -> new ArrayList<>())
                        .add(request));
        List<Integer> knownBefore = arrivals.remove(Releases.KNOWN);
        this.knownBefore = knownBefore == null ? List.of() : knownBefore;
        share = Duration.ofNanos(Math.max(1, (long) (seconds * 1e9 / (1 + arrivals.size()))));
    }

    /** What is known before the day begins is put in one by one, too, but nobody waits for those answers. */
    Outcome run() {
        knownBefore.forEach(this::answer);
        answers.clear();
        polish();
        arrivals.forEach((time, requests) -> {
            advanceTo(TrspModel.UNITS * time);
            requests.forEach(this::answer);
            polish();
        });
        Map<Integer, List<List<Leg>>> tours = new HashMap<>();
        for (TechnicianState state : technicians) {
            var all = new ArrayList<>(state.tours());
            all.add(plan.get(state.id()));
            all.removeIf(List::isEmpty);
            tours.put(state.id(), all);
        }
        return new Outcome(tours, answers);
    }

    private void polish() {
        plan = today().search(plan, threads, new Budget.Cpu(share));
    }

    /** One step of the search builds in what is new, at its cheapest place, and tries one improvement. */
    private void answer(int request) {
        var clock = CpuClock.ofThisThread();
        known.add(request);
        plan = today().search(plan, 1, new Budget.Steps(1));
        answers.add(clock.seconds() * 1000);
    }

    private TrspDay today() {
        return model.day(technicians, known);
    }

    private void advanceTo(int now) {
        technicians = technicians.stream().map(state -> advance(state, now)).toList();
    }

    /** With the requests of a finished tour the planner has nothing more to do. */
    private TechnicianState advance(TechnicianState state, int now) {
        List<Leg> legs = plan.getOrDefault(state.id(), List.of());
        TechnicianState advanced = state.advanced(legs, now, model.driveHome(state, legs));
        if (advanced.tours().size() > state.tours().size()) {
            legs.forEach(leg -> known.remove((Integer) leg.stop()));
            plan.put(state.id(), List.of());
        }
        return advanced;
    }
}
