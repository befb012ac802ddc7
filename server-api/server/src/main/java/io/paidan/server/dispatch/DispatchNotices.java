package io.paidan.server.dispatch;

import io.paidan.contract.dispatch.AcceptanceStep;
import io.paidan.contract.feed.DispatchEvent.AcceptanceMissed;
import io.paidan.contract.feed.DispatchEvent.VisitAssigned;
import io.paidan.contract.feed.DispatchEvent.VisitStatusChanged;
import io.paidan.contract.feed.DispatchEvent.WorkOrderCorrected;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeVariable;
import io.paidan.contract.session.Role;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.engineer.Engineers;
import io.paidan.server.feed.Recorded;
import io.paidan.server.notice.NoticeRequest;
import io.paidan.server.notice.Notices;
import io.paidan.server.notice.Phrase;
import io.paidan.server.notice.Recipient;
import io.paidan.server.visit.Acceptances;
import io.paidan.server.visit.Visits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Who is told when a visit moves on: the engineer of what concerns him, the dispatchers of what comes back to them, the customer of who
 * comes.
 */
@Component
class DispatchNotices {

    private static final Phrase NOT_ACCEPTED = new Phrase("withdrawn.notAccepted", List.of());

    private final Notices notices;
    private final Engineers engineers;
    private final Acceptances acceptances;
    private final Visits visits;
    private final Clock clock;

    DispatchNotices(Notices notices, Engineers engineers, Acceptances acceptances, Visits visits, Clock clock) {
        this.notices = notices;
        this.engineers = engineers;
        this.acceptances = acceptances;
        this.visits = visits;
        this.clock = clock;
    }

    /** In the transaction in which it happened. */
    @EventListener
    void happened(Recorded recorded) {
        if (recorded.event() instanceof VisitStatusChanged changed) {
            moved(changed, recorded.actor());
        } else if (recorded.event() instanceof VisitAssigned assigned) {
            assigned.withdrawn().forEach(visit -> withdrawn(assigned.order(), visit, null, recorded.actor()));
        } else if (recorded.event() instanceof AcceptanceMissed missed) {
            missed(missed);
        } else if (recorded.event() instanceof WorkOrderCorrected corrected) {
            corrected(corrected.order(), recorded.actor());
        }
    }

    /** Whoever was never told of a visit hears what is right when he is. */
    private void corrected(WorkOrderSummary order, String actor) {
        visits.listActiveOfOrder(order.region(), order.id()).stream()
                .filter(visit -> wasTold(order, visit))
                .forEach(visit -> {
                    var told = NoticeEvent.ORDER_CORRECTED;
                    var key = "%s:%s:%d".formatted(told, visit.id(), order.version());
                    notices.send(about(order, visit, told, key)
                            .with(NoticeVariable.BY, actor)
                            .toEngineer(visit.engineerId())
                            .asUrgent());
                });
    }

    /** First he himself, then whoever can give it to somebody else, or hears that the server does. */
    private void missed(AcceptanceMissed event) {
        var visit = event.visit();
        var waited =
                acceptances.findToldAt(visit.region(), visit.id()).map(at -> Duration.between(at, clock.instant()));
        var told =
                event.step() == AcceptanceStep.REASSIGNED ? NoticeEvent.VISIT_LAPSED : NoticeEvent.ACCEPTANCE_OVERDUE;
        var request = about(event.order(), visit, told, told + ":" + visit.id() + ":" + event.step())
                .with(NoticeVariable.MINUTES, waited.orElse(null));
        notices.send(
                switch (event.step()) {
                    case REMINDED -> request.toEngineer(visit.engineerId()).asUrgent();
                    case REASSIGNED, ESCALATED ->
                        request.toRole(Role.DISPATCHER).toRole(Role.PARTNER).toRole(Role.SUPERVISOR);
                });
    }

    private void moved(VisitStatusChanged event, String actor) {
        var visit = event.visit();
        switch (visit.status()) {
            case NOTIFIED ->
                notices.send(about(event.order(), visit, NoticeEvent.VISIT_ASSIGNED)
                        .with(NoticeVariable.ARRIVAL, visit.plannedStart())
                        .usefulUntil(usefulUntil(visit))
                        .toEngineer(visit.engineerId()));
            case WITHDRAWN -> withdrawn(event.order(), visit, event.reason(), actor);
            case DECLINED -> givenBack(event, NoticeEvent.VISIT_DECLINED);
            case ABORTED -> givenBack(event, NoticeEvent.VISIT_ABORTED);
            case EN_ROUTE ->
                notices.send(about(event.order(), visit, NoticeEvent.ENGINEER_EN_ROUTE)
                        .with(NoticeVariable.ARRIVAL, visit.plannedStart())
                        .to(new Recipient.OfCustomer(
                                event.order().customerName(), event.order().phone()))
                        .asUrgent());
            case PLANNED, ACCEPTED, ON_SITE, IN_PROGRESS, DONE -> {}
        }
    }

    /** Told later than this he has lost it, or is not there in time. */
    private Instant usefulUntil(VisitSummary visit) {
        return acceptances
                .findAcceptBy(visit.region(), visit.id())
                .filter(visit.plannedStart()::isAfter)
                .orElse(visit.plannedStart());
    }

    /** Somebody else has to do it, or another time: those who can see to that hear why. */
    private void givenBack(VisitStatusChanged event, NoticeEvent told) {
        notices.send(about(event.order(), event.visit(), told)
                .with(NoticeVariable.REASON, event.reason())
                .toRole(Role.DISPATCHER)
                .toRole(Role.PARTNER)
                .toRole(Role.SUPERVISOR)
                .asUrgent());
    }

    /** Whoever was never told of a visit needs not hear that it is gone. */
    private void withdrawn(WorkOrderSummary order, VisitSummary visit, @Nullable String reason, String actor) {
        if (wasTold(order, visit)) {
            notices.send(about(order, visit, NoticeEvent.VISIT_WITHDRAWN)
                    .with(NoticeVariable.BY, actor)
                    .with(NoticeVariable.REASON, reason == null && visit.lapsedAt() != null ? NOT_ACCEPTED : reason)
                    .toEngineer(visit.engineerId())
                    .asUrgent());
        }
    }

    /** Who grabbed it knows of it without ever having been told. */
    private boolean wasTold(WorkOrderSummary order, VisitSummary visit) {
        return notices.wasSent(order.region(), key(NoticeEvent.VISIT_ASSIGNED, visit))
                || acceptances.findToldAt(visit.region(), visit.id()).isPresent();
    }

    private NoticeRequest about(WorkOrderSummary order, VisitSummary visit, NoticeEvent told) {
        return about(order, visit, told, key(told, visit));
    }

    private NoticeRequest about(WorkOrderSummary order, VisitSummary visit, NoticeEvent told, String key) {
        var engineer = engineers.getInRegion(visit.engineerId(), visit.region());
        return NoticeRequest.about(order, told, key).with(NoticeVariable.ENGINEER, engineer.name());
    }

    private static String key(NoticeEvent told, VisitSummary visit) {
        return told + ":" + visit.id();
    }
}
