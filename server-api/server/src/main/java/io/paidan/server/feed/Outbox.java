package io.paidan.server.feed;

import io.paidan.contract.feed.DispatchEvent;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Where a service says what it did: kept if and only if its own transaction is. */
@Component
public class Outbox {

    private final FeedMapper feed;
    private final JsonMapper json;
    private final Clock clock;
    private final ApplicationEventPublisher listeners;

    Outbox(FeedMapper feed, JsonMapper json, Clock clock, ApplicationEventPublisher listeners) {
        this.feed = feed;
        this.json = json;
        this.clock = clock;
        this.listeners = listeners;
    }

    /**
     * Says it to the feed and, as {@link Recorded}, to whoever listens in this server.
     *
     * @param territory who sees it; the region itself for what concerns all of the region
     * @param actor the display name of who did it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(String region, String territory, DispatchEvent event, String actor) {
        // as the interface, so that the property "type" is written
        var text = json.writerFor(DispatchEvent.class).writeValueAsString(event);
        feed.append(region, territory, clock.instant(), actor, text);
        feed.notifyListeners(FeedChannel.OUTBOX, region);
        listeners.publishEvent(new Recorded(region, territory, event, actor));
    }
}
