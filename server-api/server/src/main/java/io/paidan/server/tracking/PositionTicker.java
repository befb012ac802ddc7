package io.paidan.server.tracking;

import io.paidan.contract.engineer.EngineerPosition;
import io.paidan.server.feed.FeedStreams;
import io.paidan.server.feed.Movement;
import io.paidan.server.tracking.TrackingMapper.LastPosition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Once a second tells the streams who has moved. It asks the database, so it does not matter which server a position was
 * sent to.
 */
@Component
class PositionTicker {

    /** A slow transaction shows its rows only after later ones: looks back this far and tells nothing twice. */
    private static final Duration LOOK_BACK = Duration.ofSeconds(5);

    private record Row(String region, UUID engineerId) {}

    private final Map<Row, Instant> told = new ConcurrentHashMap<>();
    private final TrackingMapper tracking;
    private final FeedStreams streams;
    private final Clock clock;
    private @Nullable Instant readUntil;

    PositionTicker(TrackingMapper tracking, FeedStreams streams, Clock clock) {
        this.tracking = tracking;
        this.streams = streams;
        this.clock = clock;
    }

    /** When it fails, the next tick looks further back. */
    @Scheduled(fixedDelayString = "PT1S")
    void tick() {
        var regions = streams.listenedRegions();
        if (regions.isEmpty()) {
            readUntil = null;
            told.clear();
            return;
        }
        var now = tracking.now();
        var from = readUntil == null ? now : readUntil;
        tell(tracking.listReceivedAfter(regions, from.minus(LOOK_BACK), clock.instant()));
        readUntil = now;
    }

    private void tell(List<LastPosition> rows) {
        var moved = rows.stream()
                .filter(row -> !row.at().equals(told.put(new Row(row.region(), row.engineerId()), row.at())))
                .map(row -> new Movement(row.territories(), position(row)))
                .toList();
        if (!moved.isEmpty()) {
            streams.moved(moved);
        }
    }

    private static EngineerPosition position(LastPosition row) {
        return new EngineerPosition(
                row.engineerId(), row.at(), row.place(), row.heading(), row.speed(), row.accuracy());
    }
}
