package io.paidan.contract.engineer;

import java.time.Instant;

/**
 * A skill as it is set up.
 *
 * @param code a short word, such as {@code gas}; it never changes
 * @param changedBy display name of who changed it last
 */
public record SkillDetails(
        String code, String nameEn, String nameZh, int version, String changedBy, Instant changedAt) {

    /** The same as a change that changes nothing yet. */
    public SaveSkill edit() {
        return new SaveSkill(version, nameEn, nameZh);
    }
}
