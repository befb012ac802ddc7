package io.paidan.routing.osm;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One tagged thing of an extract with its geometry.
 *
 * @param parts for a point one part, for a line or area one part per line or ring; each part is longitude and latitude
 *     in turn, in 10⁻⁷ degrees. Rings are closed; holes are rings like the others (even-odd rule)
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record OsmShape(Geometry geometry, Map<String, String> tags, int[][] parts) {

    /** A closed way is a {@code LINE}: whether it bounds an area only its tags tell. */
    public enum Geometry {
        POINT,
        LINE,
        AREA
    }

    public @Nullable String tag(String key) {
        return tags.get(key);
    }

    public boolean has(String key, String value) {
        return value.equals(tags.get(key));
    }

    /** True for an area and for a line that ends where it begins. */
    public boolean isClosed() {
        return switch (geometry) {
            case AREA -> true;
            case POINT -> false;
            case LINE -> parts.length == 1 && Rings.isClosed(parts[0]);
        };
    }
}
