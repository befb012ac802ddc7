package io.paidan.server.feed;

import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Numbers what is in the outbox. Any number of servers may run it: a lock lets one work on a region at a time. */
@Component
class Sequencer {

    private static final int AT_ONCE = 500;

    private final FeedMapper feed;
    private final TransactionTemplate transaction;

    Sequencer(FeedMapper feed, PlatformTransactionManager transactions) {
        this.feed = feed;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Moves all that waits, unless another server is at it. */
    void run() {
        for (var region : feed.listWaitingRegions()) {
            var more = true;
            while (more) {
                more = Objects.requireNonNull(transaction.execute(status -> move(region))) == AT_ONCE;
            }
        }
    }

    private int move(String region) {
        if (!feed.tryLock(region)) {
            return 0;
        }
        var moved = feed.sequence(region, AT_ONCE);
        if (moved > 0) {
            feed.notifyListeners(FeedChannel.FEED, region);
        }
        return moved;
    }
}
