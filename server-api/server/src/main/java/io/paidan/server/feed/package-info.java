/**
 * Telling every console what happened, once and in order.
 *
 * <p>A service appends to the {@link io.paidan.server.feed.Outbox} in its own transaction. One {@code Sequencer} a region
 * moves that into the feed with a dense number; a number is given only to what is committed, so nobody who reads past a
 * number can miss a smaller one. {@code FeedStreams} sends the feed to the consoles.
 */
@NullMarked
package io.paidan.server.feed;

import org.jspecify.annotations.NullMarked;
