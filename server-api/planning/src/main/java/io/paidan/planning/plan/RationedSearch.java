package io.paidan.planning.plan;

import io.paidan.planning.search.Search;
import io.paidan.planning.search.Solution;
import io.paidan.planning.workday.WorkdayRoute;
import io.paidan.planning.workday.WorkdayRoutes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Searches days so that no store is asked for more than it has. Where that could be, the first search pays no regard to
 * what others fetch; then what is short is shared out among those who have got it, and the search goes on from there.
 */
final class RationedSearch {
    private static final double FIRST = 0.6;

    private final DayModel model;
    private final List<EngineerPlan> others;
    private final Published published;
    private final Allowance allowance;

    /** @param others plans that are what they are */
    RationedSearch(DayModel model, List<EngineerPlan> others, Published published, Allowance allowance) {
        this.model = model;
        this.others = others;
        this.published = published;
        this.allowance = allowance;
    }

    private record Found(Solution<WorkdayRoute> solution, List<EngineerPlan> plans) {
        int[][] sequences() {
            return IntStream.range(0, plans.size()).mapToObj(solution::stopsOf).toArray(int[][]::new);
        }
    }

    /** By driver. */
    List<EngineerPlan> run() {
        if (!model.mayBeOverdrawn()) {
            return search(model.published(), Rations.NONE, allowance).plans();
        }
        var first = search(model.published(), Rations.NONE, allowance.part(0, FIRST));
        var overdrawn = StoreParts.overdrawn(all(first), published);
        var rations = Rations.NONE.with(overdrawn, others, first.plans(), published);
        var second = search(first.sequences(), rations, allowance.part(FIRST, 1));
        if (StoreParts.overdrawn(all(second), published).isEmpty()) {
            return second.plans();
        }
        var exactly = Rations.exactly(others, second.plans(), published);
        var third = search(second.sequences(), exactly, allowance.part(1, 1));
        var isFirstBetter = overdrawn.isEmpty()
                && first.solution().cost() < third.solution().cost();
        return isFirstBetter ? first.plans() : third.plans();
    }

    private List<EngineerPlan> all(Found found) {
        var all = new ArrayList<>(others);
        all.addAll(found.plans());
        return all;
    }

    private Found search(int[][] start, Rations rations, Allowance part) {
        var routes = new WorkdayRoutes(model.problem(rations));
        var effort = part.effort();
        var budget = part.budget();
        var solution = new Search<>(routes)
                .seed(effort.seed())
                .threads(effort.threads())
                .start(start)
                .stopWhen(effort.cancelled())
                .onProgress(part.progress())
                .run(budget);
        part.used(budget);
        var plans = solution.routes().stream()
                .map(route -> model.plan(route.evaluation()))
                .toList();
        return new Found(solution, plans);
    }
}
