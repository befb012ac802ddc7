package io.paidan.contract.workorder;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some orders and where to go on: pass {@code next} as {@code after}; null on the last page. */
public record WorkOrderPage(
        List<WorkOrderSummary> orders, @Nullable String next) {
    public WorkOrderPage {
        orders = List.copyOf(orders);
    }
}
