package io.paidan.server.dispatch;

import io.paidan.contract.dispatch.DispatchPhase;
import io.paidan.contract.feed.DispatchEvent;
import io.paidan.contract.feed.DispatchEvent.DispatchChanged;
import io.paidan.contract.feed.DispatchEvent.VisitStatusChanged;
import io.paidan.contract.feed.DispatchEvent.WorkOrderCreated;
import io.paidan.contract.feed.DispatchEvent.WorkOrderStatusChanged;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeVariable;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.feed.Recorded;
import io.paidan.server.notice.NoticeRequest;
import io.paidan.server.notice.Notices;
import io.paidan.server.notice.Recipient;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who is told while an order looks for an engineer: those who may take it, and the outlet that is to assign it. */
@Component
class OfferNotices {

    private final Notices notices;

    OfferNotices(Notices notices) {
        this.notices = notices;
    }

    /** @param within how long it can be taken */
    void offered(WorkOrderSummary order, List<UUID> engineers, Duration within) {
        send(about(order, NoticeEvent.ORDER_OFFERED).with(NoticeVariable.MINUTES, within), engineers);
    }

    /** @param others to whom it was offered too */
    void taken(WorkOrderSummary order, List<UUID> others, String takenBy) {
        send(about(order, NoticeEvent.ORDER_TAKEN).with(NoticeVariable.ENGINEER, takenBy), others);
    }

    private void send(NoticeRequest request, List<UUID> engineers) {
        notices.send(engineers.stream().reduce(request, NoticeRequest::toEngineer, (one, other) -> other));
    }

    /** Whatever brought the order to the outlet: that it was made so, somebody's choice, or a visit that came to nothing. */
    @EventListener
    void happened(Recorded recorded) {
        var order = order(recorded.event());
        if (order != null
                && order.status() == WorkOrderStatus.READY
                && order.dispatch().phase() == DispatchPhase.FORWARDED) {
            var outlet = Objects.requireNonNullElse(order.dispatch().forwardedTo(), order.territory());
            notices.send(about(order, NoticeEvent.ORDER_FORWARDED)
                    .with(NoticeVariable.BY, recorded.actor())
                    .to(new Recipient.OfOutlet(outlet)));
        }
    }

    private static @Nullable WorkOrderSummary order(DispatchEvent event) {
        if (event instanceof WorkOrderCreated created) {
            return created.order();
        } else if (event instanceof DispatchChanged changed) {
            return changed.order();
        } else if (event instanceof WorkOrderStatusChanged moved) {
            return moved.order();
        }
        return event instanceof VisitStatusChanged moved ? moved.order() : null;
    }

    /** Once each time it comes to this: what began at another moment is told anew. */
    private static NoticeRequest about(WorkOrderSummary order, NoticeEvent told) {
        return NoticeRequest.about(
                order,
                told,
                "%s:%s:%s".formatted(told, order.id(), order.dispatch().since()));
    }
}
