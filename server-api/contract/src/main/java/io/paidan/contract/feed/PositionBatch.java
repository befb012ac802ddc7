package io.paidan.contract.feed;

import io.paidan.contract.engineer.EngineerPosition;
import java.time.Instant;
import java.util.List;

/** The latest positions of engineers who moved since the last batch; sent at most once a second. */
public record PositionBatch(Instant serverTime, List<EngineerPosition> positions) {
    public PositionBatch {
        positions = List.copyOf(positions);
    }
}
