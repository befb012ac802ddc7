package io.paidan.server.feed;

import org.springframework.context.ApplicationContext;

/** What a server remembers of the feed, for tests that empty the database under it. */
public final class FeedMemory {

    private FeedMemory() {}

    public static void forget(ApplicationContext server) {
        server.getBean(FeedTail.class).clear();
    }
}
