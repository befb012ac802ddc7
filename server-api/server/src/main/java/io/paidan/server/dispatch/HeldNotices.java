package io.paidan.server.dispatch;

import static java.util.stream.Collectors.groupingBy;

import io.paidan.contract.feed.DispatchEvent.VisitStatusChanged;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.server.engineer.Engineers;
import io.paidan.server.visit.Visits;
import io.paidan.server.workorder.WorkOrders;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells engineers of their new visits once the time in which an assignment can be undone unseen is over. Several servers
 * may do it at once: each takes other visits.
 */
@Service
class HeldNotices {

    private static final int AT_ONCE = 100;
    private static final String ACTOR = "Paidan";

    private final Visits visits;
    private final WorkOrders workOrders;
    private final Engineers engineers;
    private final AcceptanceWatch watch;
    private final Announcements announcements;

    HeldNotices(
            Visits visits,
            WorkOrders workOrders,
            Engineers engineers,
            AcceptanceWatch watch,
            Announcements announcements) {
        this.visits = visits;
        this.workOrders = workOrders;
        this.engineers = engineers;
        this.watch = watch;
        this.announcements = announcements;
    }

    /** @return how many engineers were told; there may be more to tell when it is not zero */
    @Transactional
    public int tellSome() {
        var due = visits.lockDueNotices(AT_ONCE);
        due.stream().collect(groupingBy(VisitSummary::region)).forEach(this::tell);
        return due.size();
    }

    private void tell(String region, List<VisitSummary> due) {
        var orderIds = due.stream().map(VisitSummary::workOrderId).toList();
        var orders = workOrders.listByIds(region, orderIds);
        for (var visit : due) {
            var notified = visits.move(visit, VisitStatus.NOTIFIED);
            watch.begin(notified);
            var order = orders.stream()
                    .filter(each -> each.id().equals(visit.workOrderId()))
                    .findFirst()
                    .orElseThrow();
            var event = new VisitStatusChanged(order, notified, visit.status(), List.of(), null);
            announcements.moved(event, engineers.getInRegion(visit.engineerId(), region), null, ACTOR);
        }
    }
}
