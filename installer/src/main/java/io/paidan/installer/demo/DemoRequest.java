package io.paidan.installer.demo;

import io.paidan.contract.dispatch.DispatchState;
import io.paidan.contract.stock.RequiredPart;
import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.contract.workorder.WaitingReason;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a customer asked for, before anything became of it. */
record DemoRequest(
        UUID id,
        DemoCustomer customer,
        DemoCatalogue.Service service,
        Priority priority,
        String title,
        @Nullable String description,
        Channel channel,
        String createdBy,
        Instant createdAt,
        Instant dueAt,
        @Nullable TimeWindow window,
        List<RequiredPart> parts,
        int crewSize) {

    /** The same, asked for so much earlier; everything else stays as it was. */
    DemoRequest earlier(Duration by) {
        return new DemoRequest(
                id,
                customer,
                service,
                priority,
                title,
                description,
                channel,
                createdBy,
                createdAt.minus(by),
                dueAt.minus(by),
                window,
                parts,
                crewSize);
    }

    WorkOrderSummary order(String number, WorkOrderStatus status, @Nullable WaitingReason waitingReason, int version) {
        return new WorkOrderSummary(
                id,
                customer.area().region(),
                customer.area().id(),
                number,
                status,
                waitingReason,
                null,
                priority,
                service.code(),
                service.serviceType(),
                service.category(),
                title,
                customer.name(),
                customer.tier(),
                customer.phone(),
                customer.address().label(),
                customer.address().position(),
                Duration.ofMinutes(service.minutes()),
                dueAt,
                window,
                service.requiredSkills(),
                parts,
                crewSize,
                customer.preferred(),
                customer.previous(),
                customer.blocked(),
                DispatchState.BY_HAND,
                createdAt,
                version);
    }

    /** As dispatching sees it; the number comes last, when all of the day are in their order. */
    WorkOrderSummary toDispatch() {
        return order("", WorkOrderStatus.READY, null, 1);
    }
}
