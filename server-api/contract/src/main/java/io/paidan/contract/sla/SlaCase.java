package io.paidan.contract.sla;

import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a policy looks at in an order.
 *
 * @param named id of the policy its template names; null when it names none
 * @param tier of the customer; null when he has none
 * @param territories the order's own first, then those above it
 */
public record SlaCase(
        @Nullable String named,
        @Nullable String tier,
        Priority priority,
        ServiceType serviceType,
        List<String> territories) {

    public SlaCase {
        territories = List.copyOf(territories);
    }
}
