package io.paidan.server.feed;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down while this server tells nobody what happens. */
@Component("feedHealthIndicator")
class FeedHealth implements HealthIndicator {

    private final FeedListener listener;

    FeedHealth(FeedListener listener) {
        this.listener = listener;
    }

    @Override
    public Health health() {
        return listener.trouble()
                .map(trouble -> Health.down().withDetail("reason", trouble).build())
                .orElseGet(() -> Health.up().build());
    }
}
