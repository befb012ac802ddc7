package io.paidan.server.dispatch;

import io.paidan.contract.dispatch.Obstacle;
import io.paidan.contract.feed.DispatchEvent;
import io.paidan.contract.feed.DispatchEvent.DispatchChanged;
import io.paidan.contract.feed.DispatchEvent.VisitStatusChanged;
import io.paidan.contract.feed.DispatchEvent.WorkOrderCreated;
import io.paidan.contract.feed.DispatchEvent.WorkOrderStatusChanged;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeVariable;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.feed.Recorded;
import io.paidan.server.notice.NoticeRequest;
import io.paidan.server.notice.Notices;
import io.paidan.server.notice.Phrase;
import io.paidan.server.notice.Recipient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Who is told while an order looks for an engineer: those who may take it, and whoever it waits for where a person has to
 * act.
 */
@Component
class OfferNotices {

    private final Notices notices;

    OfferNotices(Notices notices) {
        this.notices = notices;
    }

    /** @param until when it can be taken */
    void offered(WorkOrderSummary order, List<UUID> engineers, Instant now, Instant until) {
        var request = about(order, NoticeEvent.ORDER_OFFERED)
                .with(NoticeVariable.MINUTES, Duration.between(now, until))
                .usefulUntil(until);
        send(request, engineers);
    }

    /** @param others to whom it was offered too */
    void taken(WorkOrderSummary order, List<UUID> others, String takenBy) {
        send(about(order, NoticeEvent.ORDER_TAKEN).with(NoticeVariable.ENGINEER, takenBy), others);
    }

    /** @param asked who could have taken it */
    void ended(WorkOrderSummary order, List<UUID> asked) {
        send(about(order, NoticeEvent.ORDER_OFFER_ENDED), asked);
    }

    private void send(NoticeRequest request, List<UUID> engineers) {
        notices.send(engineers.stream().reduce(request, NoticeRequest::toEngineer, (one, other) -> other));
    }

    /** Whatever brought it there: that it was made so, somebody's choice, the server, or a visit that came to nothing. */
    @EventListener
    void happened(Recorded recorded) {
        var order = order(recorded.event());
        if (order != null && order.status() == WorkOrderStatus.READY) {
            waits(order, recorded.actor());
        }
    }

    private void waits(WorkOrderSummary order, String actor) {
        switch (order.dispatch().phase()) {
            case FORWARDED -> {
                var outlet = Objects.requireNonNullElse(order.dispatch().forwardedTo(), order.territory());
                notices.send(about(order, NoticeEvent.ORDER_FORWARDED)
                        .with(NoticeVariable.BY, actor)
                        .to(new Recipient.OfOutlet(outlet)));
            }
            case IN_REVIEW ->
                notices.send(about(order, NoticeEvent.ORDER_IN_REVIEW)
                        .with(NoticeVariable.BY, actor)
                        .toRole(Role.SUPERVISOR));
            case AGENT_ASSIGNS ->
                notices.send(about(order, NoticeEvent.ORDER_LEFT_TO_AGENT)
                        .with(NoticeVariable.BY, actor)
                        .to(new Recipient.OfIntake(order.region(), order.id(), order.territory())));
            case NOBODY_FITS ->
                notices.send(backInThePool(order, NoticeEvent.ORDER_NOBODY_FITS)
                        .with(
                                NoticeVariable.REASON,
                                mostFrequent(order.dispatch().obstacles())));
            case NOBODY_TOOK -> notices.send(backInThePool(order, NoticeEvent.ORDER_NOBODY_TOOK));
            case POOL,
                    QUEUED,
                    OFFERED -> {} // dispatchers look into the pool, the others wait for nobody but the server
        }
    }

    /** Nobody expects it there: the server was to find somebody. */
    private static NoticeRequest backInThePool(WorkOrderSummary order, NoticeEvent told) {
        return about(order, told)
                .toRole(Role.DISPATCHER)
                .toRole(Role.PARTNER)
                .toRole(Role.SUPERVISOR)
                .asUrgent();
    }

    private static Phrase mostFrequent(List<Obstacle> obstacles) {
        return obstacles.stream()
                .findFirst()
                .map(first -> new Phrase("obstacle." + first.verdict(), List.of(first.engineers())))
                .orElse(new Phrase("obstacle.none", List.of()));
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
