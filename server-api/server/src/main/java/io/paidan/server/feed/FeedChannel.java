package io.paidan.server.feed;

/** Names of the notifications; they only wake, what happened is always read from the tables. */
final class FeedChannel {

    static final String OUTBOX = "paidan_outbox";
    static final String FEED = "paidan_feed";

    private FeedChannel() {}
}
