package io.paidan.server.feed;

import io.paidan.contract.feed.DispatchEvent;
import io.paidan.server.feed.FeedMapper.StoredMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The newest messages of each region in memory, so that hundreds of streams do not each ask the database for them. */
@Component
class FeedTail {

    private static final Logger LOG = LoggerFactory.getLogger(FeedTail.class);
    private static final int KEPT = 1_000;
    private static final int READ_AT_ONCE = 500;

    private final Map<String, List<NumberedEvent>> tails = new ConcurrentHashMap<>();
    private final FeedMapper feed;
    private final JsonMapper json;

    FeedTail(FeedMapper feed, JsonMapper json) {
        this.feed = feed;
        this.json = json;
    }

    /** Some of the messages of a region after that number, in their order; empty when there is none yet. */
    List<NumberedEvent> after(String region, long seq) {
        var tail = tails.getOrDefault(region, List.of());
        if (tail.isEmpty() || seq < tail.getFirst().seq() - 1) {
            return read(region, seq);
        }
        var skipped = Math.min(tail.size(), seq - tail.getFirst().seq() + 1);
        return tail.subList((int) skipped, tail.size());
    }

    /** Reads what is new in the regions somebody listens to. */
    void refresh(Iterable<String> regions) {
        for (var region : regions) {
            tails.compute(region, (name, known) -> refreshed(name, known == null ? List.of() : known));
        }
    }

    /** Forgets what it holds: the database was replaced. */
    void clear() {
        tails.clear();
    }

    private List<NumberedEvent> refreshed(String region, List<NumberedEvent> known) {
        var all = new ArrayList<>(known);
        var more =
                read(region, known.isEmpty() ? start(region) : known.getLast().seq());
        if (more.size() == READ_AT_ONCE) {
            // so much happened meanwhile that what is known is old
            all.clear();
            more = read(region, start(region));
        }
        while (!more.isEmpty()) {
            all.addAll(more);
            more = read(region, more.getLast().seq());
        }
        return List.copyOf(all.subList(Math.max(0, all.size() - KEPT), all.size()));
    }

    private long start(String region) {
        return Math.max(0, feed.listPositions(List.of(region)).getFirst().seq() - KEPT);
    }

    private List<NumberedEvent> read(String region, long seq) {
        return feed.listAfter(region, seq, READ_AT_ONCE).stream()
                .map(stored -> new NumberedEvent(
                        stored.region(),
                        stored.seq(),
                        Stream.concat(Stream.of(stored.territory()), stored.also().stream())
                                .toList(),
                        stored.at(),
                        stored.actor(),
                        event(stored)))
                .toList();
    }

    private @Nullable DispatchEvent event(StoredMessage stored) {
        try {
            return json.readValue(stored.event(), DispatchEvent.class);
        } catch (JacksonException unreadable) {
            LOG.warn(
                    "Message {} of {} cannot be read, consoles load the board instead: {}",
                    stored.seq(),
                    stored.region(),
                    unreadable.getOriginalMessage());
            return null;
        }
    }
}
