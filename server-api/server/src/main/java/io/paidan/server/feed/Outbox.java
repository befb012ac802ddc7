package io.paidan.server.feed;

import io.paidan.contract.feed.DispatchEvent;
import java.time.Clock;
import java.util.List;
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
        append(region, List.of(territory), event, actor);
    }

    /**
     * @param territories each of whom sees it; at least one
     * @param actor the display name of who did it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(String region, List<String> territories, DispatchEvent event, String actor) {
        // as the interface, so that the property "type" is written
        var text = json.writerFor(DispatchEvent.class).writeValueAsString(event);
        var also = territories.subList(1, territories.size());
        feed.append(region, territories.getFirst(), also, clock.instant(), actor, text);
        feed.notifyListeners(FeedChannel.OUTBOX, region);
        listeners.publishEvent(new Recorded(region, territories.getFirst(), event, actor));
    }
}
