package io.paidan.desktop.search;

import io.paidan.contract.geo.GeoPoint;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something found: what to show in the drop-down, and what picking it leads to. */
public sealed interface SearchHit {

    String title();

    String detail();

    /** False for what only says something of the others. */
    default boolean isPickable() {
        return !(this instanceof Heading || this instanceof Problem);
    }

    /** What stands above a section; it cannot be picked. */
    record Heading(String title, String detail) implements SearchHit {}

    /** Why a section is not there, in a sentence; it cannot be picked. */
    record Problem(String title) implements SearchHit {
        @Override
        public String detail() {
            return "";
        }
    }

    /** A work order. */
    record Order(UUID id, GeoPoint place, String title, String detail) implements SearchHit {}

    /** An engineer; {@code place} is null while nobody knows where he is. */
    record Engineer(UUID id, @Nullable GeoPoint place, String title, String detail) implements SearchHit {}

    /** An address or a named place of the region. */
    record Address(GeoPoint place, String title, String detail) implements SearchHit {}
}
