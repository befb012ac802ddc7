package io.paidan.server.session;

import io.paidan.contract.workorder.WorkOrderStatus;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Of which orders somebody is shown the customer, where only their ids are known. */
@Component
public class ShownOrders {

    private final ShownOrdersMapper mapper;

    ShownOrders(ShownOrdersMapper mapper) {
        this.mapper = mapper;
    }

    public Set<UUID> of(Collection<UUID> orders, SignedInUser user) {
        var shown = user.shownCustomers();
        var statuses = Arrays.stream(WorkOrderStatus.values()).filter(shown::of).toList();
        return orders.isEmpty() || statuses.isEmpty()
                ? Set.of()
                : Set.copyOf(mapper.list(user.regions(), user.engineerId(), statuses, List.copyOf(orders)));
    }
}
