package io.paidan.desktop.engineer;

import io.paidan.contract.engineer.HeldSkill;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How near the end of a certificate is. */
enum Expiry {
    FAR("", ""),
    NEAR("▲ ", "pd-amber"),
    OVER("◆ ", "pd-red");

    private static final int NEAR_DAYS = 60;

    private final String mark;
    private final String tone;

    Expiry(String mark, String tone) {
        this.mark = mark;
        this.tone = tone;
    }

    /** Stands before its date. */
    String mark() {
        return mark;
    }

    /** The style class of its date; empty for the usual one. */
    String tone() {
        return tone;
    }

    /** @param expiresOn the last day it is good for; null when it does not expire */
    static Expiry of(@Nullable LocalDate expiresOn, LocalDate today) {
        if (expiresOn == null || expiresOn.isAfter(today.plusDays(NEAR_DAYS))) {
            return FAR;
        }
        return expiresOn.isBefore(today) ? OVER : NEAR;
    }

    /** The certificate that ends first. */
    static Optional<HeldSkill> first(List<HeldSkill> skills) {
        return skills.stream()
                .filter(skill -> skill.expiresOn() != null)
                .min(Comparator.comparing(skill -> String.valueOf(skill.expiresOn())));
    }
}
