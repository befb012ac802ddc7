package io.paidan.routing.map;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * One thing on the map.
 *
 * @param layer −5 … 5, above or below the ground
 * @param tunnel drawn faintly
 * @param name shown, {@code null} for none
 * @param parts lines or rings (even-odd) as x and y in turn, in units of {@link Mercator}; for a name a single point
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record MapFeature(
        FeatureKind kind,
        int layer,
        boolean tunnel,
        @Nullable String name,
        int[][] parts) {

    Envelope envelope() {
        var box = new Envelope();
        for (var part : parts) {
            for (var i = 0; i < part.length; i += 2) {
                box.expandToInclude(part[i], part[i + 1]);
            }
        }
        return box;
    }
}
