package io.paidan.server.sla.clock;

import io.paidan.contract.dispatch.DispatchPhase;
import io.paidan.contract.feed.DispatchEvent.DispatchChanged;
import io.paidan.contract.feed.DispatchEvent.WorkOrderRescheduled;
import io.paidan.server.feed.Recorded;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An order for which another time is agreed, or that goes to an outlet with a policy of its own, is due at another time. */
@Component
class RescheduledClocks {

    private final ClockMapper mapper;
    private final OrderClocks clocks;
    private final ClockKeeper keeper;
    private final Clock clock;

    RescheduledClocks(ClockMapper mapper, OrderClocks clocks, ClockKeeper keeper, Clock clock) {
        this.mapper = mapper;
        this.clocks = clocks;
        this.keeper = keeper;
        this.clock = clock;
    }

    /** In the transaction that agreed it. An order without a clock gets one by what follows its history. */
    @EventListener
    void happened(Recorded recorded) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (recorded.event() instanceof DispatchChanged changed
                && changed.order().dispatch().phase() == DispatchPhase.FORWARDED) {
            keeper.replan(changed.order().region(), changed.order().id(), now, recorded.actor());
        } else if (recorded.event() instanceof WorkOrderRescheduled rescheduled) {
            var order = mapper.getFacts(
                    rescheduled.order().region(), rescheduled.order().id());
            clocks.lock(order.region(), order.id()).ifPresent(before -> {
                var planned = clocks.plan(order, Optional.of(before));
                keeper.write(order, before, planned, now, recorded.actor());
            });
        }
    }
}
