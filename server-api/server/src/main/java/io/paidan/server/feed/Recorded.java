package io.paidan.server.feed;

import io.paidan.contract.feed.DispatchEvent;

/**
 * An event was appended to the outbox: published within the same transaction, for what else the server does because of it.
 * A listener that throws undoes what happened; one that must not uses {@code @TransactionalEventListener}.
 *
 * @param actor the display name of who did it
 */
public record Recorded(String region, String territory, DispatchEvent event, String actor) {}
