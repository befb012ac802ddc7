package io.paidan.contract.stock;

import java.time.Instant;
import java.util.UUID;

/**
 * A part of the catalogue as it is set up.
 *
 * @param number by which everybody names it; it never changes
 * @param changedBy display name of who changed it last
 */
public record PartDetails(
        UUID id,
        String number,
        String nameEn,
        String nameZh,
        String category,
        String unit,
        int version,
        String changedBy,
        Instant changedAt) {

    /** The same as a change that changes nothing yet. */
    public SavePart edit() {
        return new SavePart(version, nameEn, nameZh, category, unit);
    }
}
