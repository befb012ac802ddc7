package io.paidan.planning.rule;

import io.paidan.contract.stock.RequiredPart;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.RegionStock;
import java.util.List;

/**
 * A crew that could not be put together around an engineer.
 *
 * @param together how many could begin together at best, he included
 * @param lacking what the vans of those lack together
 */
public record Gathering(WorkOrderSummary order, int together, List<RequiredPart> lacking, RegionStock stock) {
    public Gathering {
        lacking = List.copyOf(lacking);
    }
}
