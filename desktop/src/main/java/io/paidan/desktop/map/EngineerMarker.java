package io.paidan.desktop.map;

import io.paidan.desktop.engineer.EngineerState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An engineer on the map.
 *
 * @param sign what stands in his disc: the family name's character, or an initial
 * @param headingDegrees clockwise from north; null when he stands or nobody knows
 */
record EngineerMarker(
        UUID id,
        String name,
        String sign,
        World at,
        EngineerState state,
        @Nullable Double headingDegrees) {

    /** The first character of the family name: 李 of 李伟, S of Anna Schmid. */
    static String signOf(String name) {
        var trimmed = name.strip();
        var first = trimmed.codePointAt(0);
        if (Character.isIdeographic(first)) {
            return Character.toString(first);
        }
        var family = trimmed.substring(trimmed.lastIndexOf(' ') + 1);
        return Character.toString(Character.toUpperCase(family.codePointAt(0)));
    }
}
