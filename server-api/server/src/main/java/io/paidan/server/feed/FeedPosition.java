package io.paidan.server.feed;

import io.paidan.contract.feed.RegionCursor;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How far the feed of each region has come. */
@Component
public class FeedPosition {

    private final FeedMapper feed;

    FeedPosition(FeedMapper feed) {
        this.feed = feed;
    }

    /**
     * The last number of each region, 0 when nothing has happened yet, ordered by region. Read in the caller's
     * transaction: with repeatable read it belongs to everything else read there.
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<RegionCursor> read(Collection<String> regions) {
        return feed.listPositions(List.copyOf(regions));
    }
}
