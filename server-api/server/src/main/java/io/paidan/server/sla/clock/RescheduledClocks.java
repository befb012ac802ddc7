package io.paidan.server.sla.clock;

import io.paidan.contract.feed.DispatchEvent.WorkOrderRescheduled;
import io.paidan.server.feed.Recorded;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An order for which another time is agreed is due at another time. */
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
        if (recorded.event() instanceof WorkOrderRescheduled rescheduled) {
            var order = mapper.getFacts(
                    rescheduled.order().region(), rescheduled.order().id());
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            clocks.lock(order.region(), order.id()).ifPresent(before -> {
                var planned = clocks.plan(order, Optional.of(before));
                keeper.write(order, before, planned, now, recorded.actor());
            });
        }
    }
}
