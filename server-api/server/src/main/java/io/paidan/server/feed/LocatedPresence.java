package io.paidan.server.feed;

import io.paidan.contract.presence.Presence;

/**
 * Somebody's attention, with what decides who is told.
 *
 * @param territory empty for attention at nothing
 */
public record LocatedPresence(String territory, Presence presence) {}
