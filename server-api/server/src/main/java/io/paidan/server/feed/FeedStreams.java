package io.paidan.server.feed;

import io.micrometer.core.instrument.MeterRegistry;
import io.paidan.server.session.SignedInUser;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All open streams of this server. */
@Component
public class FeedStreams implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FeedStreams.class);

    private final Set<FeedStream> open = ConcurrentHashMap.newKeySet();
    private final FeedMapper feed;
    private final FeedTail tail;
    private final JsonMapper json;
    private final Clock clock;
    private volatile boolean running;

    FeedStreams(FeedMapper feed, FeedTail tail, JsonMapper json, Clock clock, MeterRegistry metrics) {
        this.feed = feed;
        this.tail = tail;
        this.json = json;
        this.clock = clock;
        metrics.gaugeCollectionSize("paidan.streams", List.of(), open);
    }

    /**
     * Sends to one console until it goes, its session ends or the server stops; blocks as long.
     *
     * @param session asked now and then who is signed in still
     */
    void serve(SignedInUser user, Supplier<Optional<SignedInUser>> session, @Nullable String from, OutputStream console)
            throws InterruptedException {
        var out = new EventWriter(console, json);
        try {
            var start = start(user, from);
            if (start.isEmpty()) {
                out.send("reload", "the feed does not go back that far");
                out.flush();
                return;
            }
            var stream = new FeedStream(user, session, start.get(), tail, clock, out);
            open.add(stream);
            try {
                if (running) {
                    stream.run();
                }
            } finally {
                open.remove(stream);
            }
        } catch (IOException gone) {
            LOG.debug("The console of {} has gone: {}", user.username(), gone.toString());
        }
    }

    /** The regions that somebody here listens to. */
    public List<String> listenedRegions() {
        return open.stream()
                .flatMap(stream -> stream.user().regions().stream())
                .distinct()
                .toList();
    }

    /** Engineers have moved: tells whoever may know it. */
    public void moved(List<Movement> movements) {
        for (var stream : open) {
            movements.forEach(stream::moved);
            stream.wake();
        }
    }

    /** Somebody looks at something else: tells whoever may know it. {@code notified} is what {@link PresenceFeed} wrote. */
    void noticed(String notified) {
        var presence = json.readValue(notified, LocatedPresence.class);
        for (var stream : open) {
            stream.noticed(presence);
            stream.wake();
        }
    }

    /** Reads what is new in the feed and wakes the streams. */
    void advance() {
        tail.refresh(listenedRegions());
        open.forEach(FeedStream::wake);
    }

    private Optional<StreamPosition> start(SignedInUser user, @Nullable String from) {
        var now = StreamPosition.of(feed.listPositions(user.regions()));
        if (from == null || from.isBlank()) {
            return Optional.of(now);
        }
        return StreamPosition.parse(from)
                .map(asked -> {
                    var start = new StreamPosition();
                    user.regions()
                            .forEach(region ->
                                    start.reach(region, asked.knows(region) ? asked.in(region) : now.in(region)));
                    return start;
                })
                .filter(start -> user.regions().stream().allMatch(region -> feed.isComplete(region, start.in(region))));
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        open.forEach(FeedStream::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops first: the web server waits for open answers. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
