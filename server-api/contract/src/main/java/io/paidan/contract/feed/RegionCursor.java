package io.paidan.contract.feed;

/** Up to which event of a region something is. */
public record RegionCursor(String region, long seq) {}
