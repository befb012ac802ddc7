package io.paidan.contract.engineer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A skill an engineer has.
 *
 * @param level 1 (learning) … 5 (teaches it)
 * @param expiresOn the last day his certificate is good for; null when it does not expire
 */
public record HeldSkill(String code, int level, @Nullable LocalDate expiresOn) {

    public boolean isValidOn(LocalDate day) {
        return expiresOn == null || !day.isAfter(expiresOn);
    }
}
