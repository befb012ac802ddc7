package io.paidan.contract.engineer;

import io.paidan.contract.geo.GeoPoint;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an engineer was.
 *
 * @param at when the fix was taken
 * @param headingDegrees 0 … 360 clockwise from north, null when standing or unknown
 * @param speedKmh null when unknown
 * @param accuracyMetres radius, null when unknown
 */
public record EngineerPosition(
        UUID engineerId,
        Instant at,
        GeoPoint place,
        @Nullable Double headingDegrees,
        @Nullable Double speedKmh,
        @Nullable Double accuracyMetres) {}
