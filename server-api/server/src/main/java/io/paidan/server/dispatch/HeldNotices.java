package io.paidan.server.dispatch;

import io.paidan.contract.feed.DispatchEvent.VisitStatusChanged;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.engineer.Engineers;
import io.paidan.server.platform.EachByItself;
import io.paidan.server.visit.OrderToTell;
import io.paidan.server.visit.Visits;
import io.paidan.server.workorder.WorkOrders;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells engineers of their new visits once the time in which an assignment can be undone unseen is over: an order in a
 * transaction of its own, locked before the days of its engineers like everywhere else. Several servers may do it at once: what another
 * one holds is left to it.
 */
@Service
class HeldNotices {

    private static final int AT_ONCE = 100;
    private static final String ACTOR = "Paidan";

    private final EachByItself telling = new EachByItself("Telling the engineers of an order");
    private final Visits visits;
    private final WorkOrders workOrders;
    private final Engineers engineers;
    private final AcceptanceWatch watch;
    private final Announcements announcements;
    private final TransactionTemplate transaction;

    HeldNotices(
            Visits visits,
            WorkOrders workOrders,
            Engineers engineers,
            AcceptanceWatch watch,
            Announcements announcements,
            PlatformTransactionManager transactions) {
        this.visits = visits;
        this.workOrders = workOrders;
        this.engineers = engineers;
        this.watch = watch;
        this.announcements = announcements;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @return how many engineers were told; there may be more to tell when it is not zero */
    int tellSome() {
        return visits.listOrdersToTell(AT_ONCE).stream()
                .mapToInt(order -> telling.count(
                        order.workOrderId(), () -> Objects.requireNonNull(transaction.execute(status -> tell(order)))))
                .sum();
    }

    private int tell(OrderToTell due) {
        var ids = List.of(due.workOrderId());
        if (workOrders.lockFree(due.region(), ids).isEmpty()) {
            return 0;
        }
        var order = workOrders.listByIds(due.region(), ids).getFirst();
        engineers.lockDays(
                due.region(),
                visits.listDueNotices(due).stream()
                        .map(VisitSummary::engineerId)
                        .distinct()
                        .toList());
        var planned = visits.listDueNotices(due);
        planned.forEach(visit -> tell(order, visit));
        return planned.size();
    }

    private void tell(WorkOrderSummary order, VisitSummary visit) {
        var notified = visits.move(visit, VisitStatus.NOTIFIED);
        watch.begin(notified);
        var event = new VisitStatusChanged(order, notified, visit.status(), List.of(), null);
        announcements.moved(event, engineers.getInRegion(visit.engineerId(), visit.region()), null, ACTOR);
    }
}
