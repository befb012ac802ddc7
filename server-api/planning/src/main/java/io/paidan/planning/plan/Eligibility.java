package io.paidan.planning.plan;

import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.EngineerDay;
import java.time.Instant;

/** Who may do an order at all, whatever else he has to do. */
final class Eligibility {
    private Eligibility() {}

    static boolean isEligible(WorkOrderSummary order, EngineerDay day, Instant now) {
        var engineer = day.engineer();
        var today = now.atZone(day.zone()).toLocalDate();
        return engineer.region().equals(order.region())
                && !order.blockedEngineerIds().contains(engineer.id())
                && order.requiredSkills().stream()
                        .allMatch(required -> engineer.skills().stream()
                                .anyMatch(held -> held.code().equals(required) && held.isValidOn(today)));
    }
}
