package io.paidan.planning;

import static java.util.stream.Collectors.averagingInt;
import static java.util.stream.Collectors.groupingBy;

import io.paidan.contract.dispatch.Components;
import io.paidan.contract.dispatch.Components.Acquaintance;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.engineer.HeldSkill;
import io.paidan.contract.engineer.Shift;
import io.paidan.contract.workorder.WorkOrderSummary;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Works out what speaks for or against engineers besides the road and the clock. */
final class Merits {
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
        var booked = day.visits().stream()
                .map(PlannedVisit::visit)
                .map(visit -> visit.travel().plus(Duration.between(visit.plannedStart(), visit.plannedEnd())))
                .reduce(day.done().time(), Duration::plus);
        return booked.toMillis() / (double) workingTime(shift).toMillis();
    }

    private static Duration workingTime(Shift shift) {
        var length = Duration.between(shift.start(), shift.end());
        return shift.breakStart() == null || shift.breakEnd() == null
                ? length
                : length.minus(Duration.between(shift.breakStart(), shift.breakEnd()));
    }

    private @Nullable Integer skillLevel(EngineerSummary engineer) {
        var needed = engineer.skills().stream()
                .filter(held -> order.requiredSkills().contains(held.code()))
                .mapToInt(HeldSkill::level)
                .toArray();
        var hasAll =
                needed.length > 0 && needed.length == order.requiredSkills().size();
        return hasAll ? Arrays.stream(needed).min().orElseThrow() : null;
    }

    private Acquaintance acquaintance(EngineerSummary engineer) {
        if (engineer.id().equals(order.preferredEngineerId())) {
            return Acquaintance.PREFERRED;
        }
        return engineer.id().equals(order.previousEngineerId()) ? Acquaintance.PREVIOUS : Acquaintance.NONE;
    }
}
