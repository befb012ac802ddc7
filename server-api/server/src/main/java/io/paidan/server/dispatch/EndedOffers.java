package io.paidan.server.dispatch;

import io.paidan.contract.feed.DispatchEvent;
import io.paidan.contract.feed.DispatchEvent.DispatchChanged;
import io.paidan.contract.feed.DispatchEvent.OfferEnded;
import io.paidan.contract.feed.DispatchEvent.VisitAssigned;
import io.paidan.contract.feed.DispatchEvent.WorkOrderCorrected;
import io.paidan.contract.feed.DispatchEvent.WorkOrderRescheduled;
import io.paidan.contract.feed.DispatchEvent.WorkOrderStatusChanged;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.feed.Outbox;
import io.paidan.server.feed.Recorded;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What is offered to engineers, and then given to somebody by hand, cancelled, sent another way, or wanted at another time or
 * place, can no longer be taken: those who were asked hear of it.
 */
@Component
class EndedOffers {

    private final GrabOfferMapper mapper;
    private final OfferNotices offerNotices;
    private final Outbox outbox;
    private final Clock clock;

    EndedOffers(GrabOfferMapper mapper, OfferNotices offerNotices, Outbox outbox, Clock clock) {
        this.mapper = mapper;
        this.offerNotices = offerNotices;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** In the transaction in which it happened; who grabs an order has closed its offers by then. */
    @EventListener
    void happened(Recorded recorded) {
        var order = order(recorded.event());
        if (order == null || GrabOffers.isOffered(order)) {
            return;
        }
        var asked = mapper.listAsked(order.region(), order.id());
        if (!asked.isEmpty()) {
            end(order, asked, given(recorded.event()), recorded.actor());
        }
    }

    private void end(WorkOrderSummary order, List<UUID> asked, List<UUID> given, String actor) {
        mapper.lapse(order.region(), order.id(), clock.instant());
        var others =
                asked.stream().filter(engineer -> !given.contains(engineer)).toList();
        outbox.append(order.region(), order.territory(), new OfferEnded(order, others), actor);
        offerNotices.ended(order, others);
    }

    private static @Nullable WorkOrderSummary order(DispatchEvent event) {
        return switch (event) {
            case VisitAssigned assigned -> assigned.order();
            case WorkOrderStatusChanged moved -> moved.order();
            case WorkOrderRescheduled moved -> moved.order();
            case WorkOrderCorrected corrected -> corrected.order();
            case DispatchChanged changed -> changed.order();
            default -> null;
        };
    }

    private static List<UUID> given(DispatchEvent event) {
        return event instanceof VisitAssigned assigned
                ? Stream.concat(Stream.of(assigned.visit()), assigned.companions().stream())
                        .map(VisitSummary::engineerId)
                        .toList()
                : List.of();
    }
}
