package io.paidan.server.attachment;

import io.paidan.contract.geo.GeoPoint;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the sender says about a file. */
record FileLabel(
        String name,
        @Nullable Instant takenAt,
        @Nullable Double lat,
        @Nullable Double lon) {

    @Nullable
    GeoPoint place() {
        return lat == null || lon == null ? null : new GeoPoint(lat, lon);
    }

    /** What the sender says goes before what the camera wrote. */
    Exposure or(Exposure written) {
        var place = place();
        return new Exposure(takenAt == null ? written.takenAt() : takenAt, place == null ? written.place() : place);
    }
}
