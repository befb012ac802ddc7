package io.paidan.planning.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a disruption does and what can be done about it.
 *
 * @param facts the days after the disruption with the orders that became homeless: what the alternatives are plans for
 * @param ripple what happens when nothing is done
 * @param alternatives one of each kind, or none when nothing within the budget serves a homeless order
 * @param needed a budget within which more would be served; null when none was found
 */
public record Repair(
        PlanRequest facts,
        Ripple ripple,
        List<Alternative> alternatives,
        @Nullable DisturbanceBudget needed) {
    public Repair {
        alternatives = List.copyOf(alternatives);
    }
}
