package io.paidan.server.sla.clock;

import io.paidan.server.workorder.HistoryAppended;
import java.time.temporal.ChronoUnit;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Whatever is written into an order's history may set, stop or end its clock: looked at once all of the transaction is
 * written, and kept or undone with it.
 */
@Component
class HistoryFollower {

    private final ClockKeeper keeper;

    HistoryFollower(ClockKeeper keeper) {
        this.keeper = keeper;
    }

    /** Before the audit log, which has the lowest precedence: it writes of this too, and is held by nobody who still waits. */
    @Order(0)
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void follow(HistoryAppended entry) {
        keeper.follow(entry.region(), entry.workOrderId(), entry.at().truncatedTo(ChronoUnit.MICROS), entry.actor());
    }
}
