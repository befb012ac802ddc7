package io.paidan.server.feed;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** A console that was away for longer than three days loads the board anew; older messages help nobody. */
@Component
class FeedRetention {

    private static final Logger LOG = LoggerFactory.getLogger(FeedRetention.class);
    private static final Duration KEPT = Duration.ofDays(3);

    private final FeedMapper feed;
    private final Clock clock;

    FeedRetention(FeedMapper feed, Clock clock) {
        this.feed = feed;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void deleteOld() {
        var deleted = feed.deleteOlderThan(clock.instant().minus(KEPT));
        LOG.debug("{} old messages deleted", deleted);
    }
}
