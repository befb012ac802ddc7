package io.paidan.contract.feed;

import java.time.Instant;

/**
 * One event in a user's stream of a region.
 *
 * @param seq its number in the region, dense: 1, 2, 3 …
 * @param after the number of the message before it in this user's stream; a console that has another one missed
 *     something and loads the board anew
 * @param actor display name of who did it
 */
public record FeedMessage(String region, long seq, long after, Instant at, String actor, DispatchEvent event) {}
