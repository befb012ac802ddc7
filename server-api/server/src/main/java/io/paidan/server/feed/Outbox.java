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

    /** @param territory who sees it */
    public record Located(String territory, DispatchEvent event) {}

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
        var also = territories.subList(1, territories.size());
        feed.append(region, territories.getFirst(), also, clock.instant(), actor, text(event));
        feed.notifyListeners(FeedChannel.OUTBOX, region);
        listeners.publishEvent(new Recorded(region, territories.getFirst(), event, actor));
    }

    /**
     * Many events of one region at once, in their order.
     *
     * @param actor the display name of who did it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void appendAll(String region, List<Located> events, String actor) {
        if (events.isEmpty()) {
            return;
        }
        var territories = events.stream().map(Located::territory).toList();
        var texts = events.stream().map(located -> text(located.event())).toList();
        feed.appendAll(region, territories, clock.instant(), actor, texts);
        feed.notifyListeners(FeedChannel.OUTBOX, region);
        events.forEach(
                located -> listeners.publishEvent(new Recorded(region, located.territory(), located.event(), actor)));
    }

    /** As the interface, so that the property "type" is written. */
    private String text(DispatchEvent event) {
        return json.writerFor(DispatchEvent.class).writeValueAsString(event);
    }
}
