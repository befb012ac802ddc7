package io.paidan.server.sla.clock;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings an order's clock up to what has happened so far, between two steps of one transaction: at its end both would look
 * like one.
 */
@Component
public class ClockFollowing {

    private final ClockKeeper keeper;
    private final Clock clock;

    ClockFollowing(ClockKeeper keeper, Clock clock) {
        this.keeper = keeper;
        this.clock = clock;
    }

    /** The caller holds the order and the days of its engineers. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(String region, UUID orderId, String actor) {
        keeper.follow(region, orderId, clock.instant().truncatedTo(ChronoUnit.MICROS), actor);
    }
}
