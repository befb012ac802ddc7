package io.paidan.server.workorder;

import io.paidan.contract.dispatch.DispatchState;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.CreateWorkOrder;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.organisation.Territories;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides what a request becomes before it becomes an order. */
public interface OrderRouting {

    /**
     * What was decided.
     *
     * @param templateRule the rule because of which the template is another one than was asked for; null when it is that one
     * @param territory the one it is for, in the region it lies in
     * @param reasons for the order's history, in the order they counted
     * @param informs whom each rule informs; nobody twice
     */
    record Route(
            ServiceTemplate template,
            @Nullable String templateRule,
            Priority priority,
            String territory,
            DispatchState dispatch,
            List<HistoryEntry> reasons,
            List<Informs> informs) {}

    /**
     * Somebody has to hear of it because a rule says so.
     *
     * @param rule its name
     * @param roles of the desk
     */
    record Informs(String rule, List<Role> roles) {
        public Informs {
            roles = List.copyOf(roles);
        }
    }

    /**
     * @param template the one the request names
     * @param at where its place lies
     * @param tier of the customer; null when he has none or is not known
     */
    Route route(
            CreateWorkOrder request,
            ServiceTemplate template,
            Territories.Found at,
            @Nullable String tier,
            Instant now);

    /** The order has been made so: tells whom the rules inform, in the same transaction. */
    void made(WorkOrderSummary order, Route route);
}
