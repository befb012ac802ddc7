package io.paidan.contract.visit;

import io.paidan.contract.geo.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * Move a visit to another status.
 *
 * @param version the version the caller saw; another one on the server is a conflict
 * @param reason in words; required for declining, aborting and withdrawing what is under way
 * @param place where the engineer was, when he knows
 */
public record TransitionVisit(
        VisitStatus to,
        int version,
        @Nullable String reason,
        @Nullable GeoPoint place) {}
