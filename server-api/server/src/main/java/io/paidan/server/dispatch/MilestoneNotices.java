package io.paidan.server.dispatch;

import io.paidan.contract.feed.DispatchEvent.VisitStatusChanged;
import io.paidan.contract.feed.DispatchEvent.WorkOrderCreated;
import io.paidan.contract.feed.DispatchEvent.WorkOrderRescheduled;
import io.paidan.contract.feed.DispatchEvent.WorkOrderStatusChanged;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeVariable;
import io.paidan.contract.session.Role;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.engineer.Engineers;
import io.paidan.server.feed.Recorded;
import io.paidan.server.notice.NoticeRequest;
import io.paidan.server.notice.Notices;
import io.paidan.server.notice.Recipient;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who is told when an order has come in, is done, is called off or gets another time. */
@Component
class MilestoneNotices {

    private final Notices notices;
    private final Engineers engineers;
    private final DoneVisits done;

    MilestoneNotices(Notices notices, Engineers engineers, DoneVisits done) {
        this.notices = notices;
        this.engineers = engineers;
        this.done = done;
    }

    /** In the transaction in which it happened. */
    @EventListener
    void happened(Recorded recorded) {
        if (recorded.event() instanceof WorkOrderCreated created) {
            notices.send(about(created.order(), NoticeEvent.ORDER_RECEIVED).to(customer(created.order())));
        } else if (recorded.event() instanceof VisitStatusChanged moved
                && moved.order().status() == WorkOrderStatus.COMPLETED) {
            completed(moved.order(), whoDidIt(moved, recorded.actor()));
        } else if (recorded.event() instanceof WorkOrderStatusChanged moved) {
            cancelled(moved, recorded.actor());
        } else if (recorded.event() instanceof WorkOrderRescheduled moved) {
            rescheduled(moved, recorded.actor());
        }
    }

    /** Not who ended the last visit: one that is taken back completes what others have done. */
    private String whoDidIt(VisitStatusChanged moved, String actor) {
        var visit = moved.visit();
        if (visit.status() == VisitStatus.DONE) {
            return engineers.getInRegion(visit.engineerId(), visit.region()).name();
        }
        var crew = done.nameLastCrew(moved.order());
        return crew == null ? actor : crew.replace(HistoryEntry.SEVERAL, ", ");
    }

    private void completed(WorkOrderSummary order, String by) {
        notices.send(about(order, NoticeEvent.ORDER_COMPLETED)
                .with(NoticeVariable.ENGINEER, by)
                .to(customer(order))
                .toRole(Role.SUPERVISOR));
    }

    private void cancelled(WorkOrderStatusChanged moved, String by) {
        if (moved.order().status() == WorkOrderStatus.CANCELLED) {
            notices.send(about(moved.order(), NoticeEvent.ORDER_CANCELLED)
                    .with(NoticeVariable.BY, by)
                    .with(NoticeVariable.REASON, moved.reason())
                    .toRole(Role.DISPATCHER)
                    .toRole(Role.PARTNER));
        }
    }

    private void rescheduled(WorkOrderRescheduled moved, String by) {
        var window = Objects.requireNonNull(moved.order().window());
        notices.send(about(moved.order(), NoticeEvent.ORDER_RESCHEDULED)
                .with(NoticeVariable.BY, by)
                .with(NoticeVariable.ARRIVAL, window.start())
                .with(NoticeVariable.DUE, window.end())
                .with(NoticeVariable.REASON, moved.reason())
                .to(customer(moved.order()))
                .toRole(Role.DISPATCHER)
                .toRole(Role.PARTNER));
    }

    private static Recipient customer(WorkOrderSummary order) {
        return new Recipient.OfCustomer(order.customerName(), order.phone());
    }

    /** Once a version: an order that is done again after rework is told of again. */
    private static NoticeRequest about(WorkOrderSummary order, NoticeEvent told) {
        return NoticeRequest.about(order, told, "%s:%s:%d".formatted(told, order.id(), order.version()));
    }
}
