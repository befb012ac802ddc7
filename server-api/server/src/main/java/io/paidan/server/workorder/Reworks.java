package io.paidan.server.workorder;

import io.paidan.contract.customer.CustomerSummary;
import io.paidan.contract.workorder.CreateWorkOrder;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.LinkedOrder;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.FieldChecks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** New orders that do again what a closed one was to do; an order that is not closed yet goes back to ready instead. */
@Component
class Reworks {

    /** Of the first order, when a new one does it again. */
    private static final String ORDERED = "ReworkOrdered";

    private static final String FIELD = "reworkOf";

    private final ReworkMapper mapper;
    private final WorkOrderMapper orders;
    private final FieldChecks checks;
    private final History history;

    Reworks(ReworkMapper mapper, WorkOrderMapper orders, FieldChecks checks, History history) {
        this.mapper = mapper;
        this.orders = orders;
        this.checks = checks;
        this.history = history;
    }

    /**
     * The order that a request wants done again; null for a new task.
     *
     * @param customer who asks, when his number is known
     * @throws io.paidan.server.platform.ProblemException INVALID unless it is a closed one of this customer in this region
     */
    @Nullable
    WorkOrderSummary requireFirst(
            CreateWorkOrder request, String region, @Nullable CustomerSummary customer, Scope scope) {
        var id = request.reworkOf();
        if (id == null) {
            return null;
        }
        var found = checks.begin();
        var first = orders.find(id, scope).orElse(null);
        if (first == null) {
            found.wrong(FIELD, id, true, "field.rework-unknown");
        } else {
            var number = Map.of("number", first.number());
            var sameCustomer =
                    mapper.isFor(first.region(), id, customer == null ? null : customer.id(), request.phone());
            found.wrong(FIELD, id, first.status() != WorkOrderStatus.CLOSED, "field.rework-not-closed", number);
            found.wrong(FIELD, id, !first.region().equals(region), "field.rework-elsewhere", number);
            found.wrong(FIELD, id, !sameCustomer, "field.rework-other-customer", number);
        }
        found.refuse();
        return first;
    }

    /** Writes down with the first order that another one does it again. */
    void tellFirst(WorkOrderSummary first, WorkOrderSummary again, String actor) {
        var entry = new HistoryEntry(again.createdAt(), actor, ORDERED, again.number(), null, null, null);
        history.append(first.region(), first.id(), entry, null);
    }

    /** The order that this one does again, if somebody of this scope may see it. */
    Optional<LinkedOrder> findFirst(WorkOrderSummary order, Scope scope) {
        return mapper.findFirst(order.region(), order.id(), scope);
    }

    /** Those that do this one again, oldest first. */
    List<LinkedOrder> list(WorkOrderSummary order, Scope scope) {
        return mapper.list(order.region(), order.id(), scope);
    }
}
