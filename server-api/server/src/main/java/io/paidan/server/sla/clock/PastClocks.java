package io.paidan.server.sla.clock;

import static java.util.stream.Collectors.toMap;

import io.paidan.server.workorder.History;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Clocks for orders that are written with a past of their own, as a demo company's are: as if each had run from the start.
 * Steps whose time has passed stand in the history at that time, and nobody is told of them any more.
 */
@Component
public class PastClocks {

    private final ClockMapper mapper;
    private final OrderClocks clocks;
    private final ClockKeeper keeper;
    private final History history;

    PastClocks(ClockMapper mapper, OrderClocks clocks, ClockKeeper keeper, History history) {
        this.mapper = mapper;
        this.clocks = clocks;
        this.keeper = keeper;
        this.history = history;
    }

    /**
     * The orders, their visits and their histories have been written in this transaction, and none of them has a clock.
     *
     * @param now until when their past reaches
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void set(String region, List<UUID> ids, Instant now) {
        var orders = mapper.listFacts(region, ids).stream().collect(toMap(OrderFacts::id, order -> order));
        var entries = new ArrayList<History.Located>();
        var set =
                orders.values().stream().map(order -> set(order, now, entries)).toList();
        keeper.store(region, orders, set);
        history.appendPast(region, entries);
    }

    private StoredClock set(OrderFacts order, Instant now, List<History.Located> entries) {
        var until = Objects.requireNonNullElse(order.endedAt(), now);
        var clock = clocks.planned(order, until);
        var past = clocks.targets(clock, order).past(clock.targets(), clock.pauses(), until);
        for (var step : past) {
            entries.add(new History.Located(order.id(), ClockKeeper.alert(step, null, step.at())));
        }
        return clock.with(
                clock.pauses(),
                clock.targets().stream()
                        .map(state -> Targets.taken(state, past))
                        .toList());
    }
}
