package io.paidan.server.sla.clock;

import static java.util.stream.Collectors.joining;

import io.paidan.contract.feed.DispatchEvent.SlaAlertRaised;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeVariable;
import io.paidan.contract.session.Role;
import io.paidan.contract.sla.EscalationAct;
import io.paidan.contract.sla.EscalationStep;
import io.paidan.contract.sla.SlaTarget;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.engineer.Engineers;
import io.paidan.server.feed.Recorded;
import io.paidan.server.notice.NoticeRequest;
import io.paidan.server.notice.Notices;
import io.paidan.server.notice.Phrase;
import io.paidan.server.notice.Recipient;
import io.paidan.server.sla.Policies;
import io.paidan.server.visit.Visits;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who is told when a step of an escalation is taken: by the step's own channels, once an order, target and deadline. */
@Component
class EscalationNotices {

    private final Notices notices;
    private final Policies policies;
    private final Visits visits;
    private final Engineers engineers;
    private final Clock clock;

    EscalationNotices(Notices notices, Policies policies, Visits visits, Engineers engineers, Clock clock) {
        this.notices = notices;
        this.policies = policies;
        this.visits = visits;
        this.engineers = engineers;
        this.clock = clock;
    }

    /** In the transaction in which it was taken. */
    @EventListener
    void happened(Recorded recorded) {
        if (recorded.event() instanceof SlaAlertRaised raised) {
            steps(raised).stream()
                    .filter(step -> step.act() == raised.act())
                    .findFirst()
                    .ifPresent(step -> tell(raised, step));
        }
    }

    private List<EscalationStep> steps(SlaAlertRaised raised) {
        return raised.target() == SlaTarget.RESUME
                ? Waits.STEPS
                : policies.get(raised.sla().policy(), raised.sla().policyVersion())
                        .steps();
    }

    private void tell(SlaAlertRaised raised, EscalationStep step) {
        var order = raised.order();
        var working = visits.listActiveOfOrder(order.region(), order.id());
        var told = NoticeEvent.SLA_ESCALATED;
        var key = "%s:%s:%s:%s".formatted(told, order.id(), about(raised), raised.act());
        var request = NoticeRequest.about(order, told, key)
                .with(NoticeVariable.TEXT, phrase(raised.target(), step.percent()))
                .with(NoticeVariable.ENGINEER, names(working))
                .with(NoticeVariable.MINUTES, left(raised))
                .by(step.channels());
        var addressed = addressed(request, order, working, raised.act());
        notices.send(raised.target() == SlaTarget.RESUME ? addressed.toRole(Role.SUPERVISOR) : addressed);
    }

    /** A deadline may be set anew, and an order may wait in vain more than once: told of each. */
    private static String about(SlaAlertRaised raised) {
        return raised.target() + "@"
                + raised.sla().find(raised.target()).orElseThrow().plannedDueAt();
    }

    private static NoticeRequest addressed(
            NoticeRequest request, WorkOrderSummary order, List<VisitSummary> working, EscalationAct act) {
        return switch (act) {
            case REMIND_ENGINEER ->
                working.stream()
                        .map(VisitSummary::engineerId)
                        .distinct()
                        .reduce(request, NoticeRequest::toEngineer, (one, other) -> other);
            case WARN_DISPATCHER -> request.toRole(Role.DISPATCHER).toRole(Role.PARTNER);
            case SUPERVISOR_TAKES_OVER -> request.toRole(Role.SUPERVISOR).asUrgent();
            case REGIONAL_MANAGER ->
                request.to(new Recipient.OfRegion(order.region())).asUrgent();
        };
    }

    private static Phrase phrase(SlaTarget target, int percent) {
        return percent < 100
                ? new Phrase("sla.used." + target, List.of(percent))
                : new Phrase("sla.over." + target, List.of());
    }

    private String names(List<VisitSummary> working) {
        return working.isEmpty()
                ? "–"
                : working.stream()
                        .map(visit -> engineers
                                .getInRegion(visit.engineerId(), visit.region())
                                .name())
                        .distinct()
                        .collect(joining(", "));
    }

    /** None when the time is over; while the clock stands, what it stood at. */
    private Duration left(SlaAlertRaised raised) {
        return raised.sla()
                .find(raised.target())
                .map(state -> state.left() != null ? state.left() : Duration.between(clock.instant(), state.dueAt()))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }
}
