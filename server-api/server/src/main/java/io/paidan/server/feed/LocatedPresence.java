package io.paidan.server.feed;

import io.paidan.contract.presence.Presence;

/** Somebody's attention, with what decides who is told. Both are empty for attention at nothing. */
public record LocatedPresence(String region, String territory, Presence presence) {}
