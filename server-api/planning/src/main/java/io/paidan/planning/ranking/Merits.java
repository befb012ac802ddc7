package io.paidan.planning.ranking;

import static io.paidan.planning.rule.SoftCost.INEXPERIENCE;
import static io.paidan.planning.rule.SoftCost.LOAD;
import static io.paidan.planning.rule.SoftCost.NOT_PREFERRED;
import static io.paidan.planning.rule.SoftCost.NOT_PREVIOUS;
import static io.paidan.planning.rule.SoftCost.RATING;
import static io.paidan.planning.rule.SoftCost.UNFAIRNESS;
import static java.util.stream.Collectors.averagingInt;
import static java.util.stream.Collectors.groupingBy;

import io.paidan.contract.dispatch.Components;
import io.paidan.contract.dispatch.Components.Acquaintance;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.WorkPace;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Works out what speaks for or against engineers besides the road and the clock. */
final class Merits {
    private static final int USUAL_LEVEL = 3;
    private static final double BEST_RATING = 5;
    private static final double UNRATED = 4;

    private final WorkOrderSummary order;
    private final Map<String, Double> meanJobs;

    /** @param days of the engineers compared: the averages are theirs */
    Merits(WorkOrderSummary order, List<EngineerDay> days) {
        this.order = order;
        this.meanJobs = days.stream()
                .map(EngineerDay::engineer)
                .collect(groupingBy(EngineerSummary::territory, averagingInt(EngineerSummary::jobsIn30Days)));
    }

    /** @param day without the order */
    Components of(EngineerDay day) {
        var engineer = day.engineer();
        return new Components(
                day.jobs(),
                shiftBooked(day),
                skillLevel(engineer),
                acquaintance(engineer),
                engineer.rating(),
                engineer.jobsIn30Days(),
                meanJobs.getOrDefault(engineer.territory(), (double) engineer.jobsIn30Days()));
    }

    private static @Nullable Double shiftBooked(EngineerDay day) {
        var shift = day.shift();
        if (shift == null) {
            return null;
        }
        var working = shift.workingTime(day.engineer().absences());
        if (working.isZero()) {
            return null;
        }
        var booked = day.done().time().toMillis();
        for (var planned : day.visits()) {
            var visit = planned.visit();
            booked += visit.travel().toMillis()
                    + visit.plannedEnd().toEpochMilli()
                    - visit.plannedStart().toEpochMilli();
        }
        return booked / (double) working.toMillis();
    }

    private @Nullable Integer skillLevel(EngineerSummary engineer) {
        var level = WorkPace.lowestLevel(order, engineer);
        return level.isPresent() ? level.getAsInt() : null;
    }

    private Acquaintance acquaintance(EngineerSummary engineer) {
        if (engineer.id().equals(order.preferredEngineerId())) {
            return Acquaintance.PREFERRED;
        }
        return engineer.id().equals(order.previousEngineerId()) ? Acquaintance.PREVIOUS : Acquaintance.NONE;
    }

    /** What they cost, in seconds of driving. */
    double cost(Components components) {
        var booked = components.shiftBooked();
        var level = components.skillLevel();
        var rating = components.rating() == null ? UNRATED : components.rating();
        var acquaintance = components.acquaintance();
        return LOAD.of(booked == null ? 0 : booked)
                + INEXPERIENCE.of(level == null ? 0 : Math.max(0, USUAL_LEVEL - level))
                + RATING.of(BEST_RATING - rating)
                + UNFAIRNESS.of(components.jobsIn30Days() - components.territoryMeanIn30Days())
                + NOT_PREFERRED.of(
                        order.preferredEngineerId() == null || acquaintance == Acquaintance.PREFERRED ? 0 : 1)
                + NOT_PREVIOUS.of(order.previousEngineerId() == null || acquaintance != Acquaintance.NONE ? 0 : 1);
    }
}
