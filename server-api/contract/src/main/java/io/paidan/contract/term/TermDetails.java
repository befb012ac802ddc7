package io.paidan.contract.term;

import java.time.Instant;

/**
 * A term as it is set up.
 *
 * @param code that other masters hold; it never changes
 * @param version 0 for a code that masters hold and nobody has named: its names are empty
 * @param changedBy display name of who changed it last
 */
public record TermDetails(
        TermKind kind,
        String code,
        String nameEn,
        String nameZh,
        boolean active,
        int version,
        String changedBy,
        Instant changedAt) {

    /** The same as a change that changes nothing yet. */
    public SaveTerm edit() {
        return new SaveTerm(version, nameEn, nameZh, active);
    }

    /** Among those of all kinds, as in the path it is saved to. */
    public String id() {
        return kind + "/" + code;
    }
}
