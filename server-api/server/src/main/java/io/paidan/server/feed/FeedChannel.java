package io.paidan.server.feed;

/** Names of the notifications. They only wake, what happened is read from the tables; only presence goes with them. */
final class FeedChannel {

    static final String OUTBOX = "paidan_outbox";
    static final String FEED = "paidan_feed";
    static final String PRESENCE = "paidan_presence";

    private FeedChannel() {}
}
