package io.paidan.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * When a visit takes place.
 *
 * @param arrival when he gets there
 * @param start when work begins
 * @param end when it ends
 * @param travel the drive before it
 */
public record TimedVisit(UUID visitId, Instant arrival, Instant start, Instant end, Duration travel) {}
