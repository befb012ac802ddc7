package io.paidan.contract.organisation;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * The time zones a territory may have: those of a city, and UTC. An offset such as {@code UTC+8} is none of them, as it
 * knows no summer time and PostgreSQL reads its sign the other way round.
 */
public final class TimeZones {

    private static final List<String> ALL = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.equals("UTC") || (id.contains("/") && !id.startsWith("Etc/GMT")))
            .sorted()
            .toList();

    private TimeZones() {}

    public static boolean has(String id) {
        return ALL.contains(id);
    }

    /** At most so many that hold these letters, such as {@code Asia/Shanghai} for {@code shanghai}. */
    public static List<String> listLike(String letters, int limit) {
        var wanted = plain(letters);
        return ALL.stream()
                .filter(id -> !wanted.isEmpty() && plain(id).contains(wanted))
                .limit(limit)
                .toList();
    }

    private static String plain(String text) {
        return text.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
    }
}
