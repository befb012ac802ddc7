package io.paidan.desktop.orderlist;

import io.paidan.contract.sla.OrderSla;
import io.paidan.contract.sla.SlaTarget;
import io.paidan.contract.sla.TargetState;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.workorder.SavedView;
import io.paidan.desktop.workorder.Urgency;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order with what decides about its place in the list.
 *
 * @param visit the one that is planned or runs; null when there is none
 * @param sla null when nobody counts
 */
record ListedOrder(
        WorkOrderSummary order,
        @Nullable VisitSummary visit,
        @Nullable OrderSla sla,
        Urgency urgency) {

    private static final Comparator<ListedOrder> MOST_URGENT_FIRST = Comparator.comparing(ListedOrder::urgency)
            .thenComparing(listed -> listed.order().dueAt())
            .thenComparing(listed -> listed.order().number());

    private static final Comparator<ListedOrder> LONGEST_DONE_FIRST = Comparator.comparing((ListedOrder listed) ->
                    listed.doneAt().orElse(listed.order().createdAt()))
            .thenComparing(listed -> listed.order().number());

    private static final Comparator<ListedOrder> FIRST_EXPECTED_FIRST = Comparator.comparing(
                    (ListedOrder listed) -> listed.goesOnBy().orElse(Instant.MAX))
            .thenComparing(MOST_URGENT_FIRST);

    /** The order of the rows under a tab. */
    static Comparator<ListedOrder> inOrderOf(SavedView view) {
        if (view.isOfDone()) {
            return LONGEST_DONE_FIRST;
        }
        return view == SavedView.WAITING ? FIRST_EXPECTED_FIRST : MOST_URGENT_FIRST;
    }

    /** When the work was done; empty while it is not, or nobody counts. */
    Optional<Instant> doneAt() {
        return order.status().isOpen()
                ? Optional.empty()
                : target(SlaTarget.COMPLETE).map(TargetState::metAt);
    }

    /** Until when what it waits for should have come; empty while it waits for nothing, or nobody counts. */
    private Optional<Instant> goesOnBy() {
        return target(SlaTarget.RESUME).map(TargetState::dueAt);
    }

    private Optional<TargetState> target(SlaTarget wanted) {
        return Optional.ofNullable(sla).flatMap(counted -> counted.find(wanted));
    }
}
