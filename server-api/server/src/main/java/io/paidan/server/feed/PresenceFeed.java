package io.paidan.server.feed;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells all servers, and they their consoles, where somebody's attention is. It goes with the notification itself and is
 * stored nowhere: whoever was not there hears of it when it is said again.
 */
@Component
public class PresenceFeed {

    private final FeedMapper feed;
    private final JsonMapper json;

    PresenceFeed(FeedMapper feed, JsonMapper json) {
        this.feed = feed;
        this.json = json;
    }

    public void announce(LocatedPresence presence) {
        feed.notifyListeners(FeedChannel.PRESENCE, json.writeValueAsString(presence));
    }
}
