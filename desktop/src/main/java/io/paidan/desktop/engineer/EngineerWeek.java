package io.paidan.desktop.engineer;

import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.engineer.EngineerTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * An engineer and one week of his times.
 *
 * @param zone of his territory, in which his day begins
 * @param times null until the week is read
 */
record EngineerWeek(
        EngineerSummary engineer,
        LocalDate monday,
        ZoneId zone,
        @Nullable EngineerTimes times) {

    static final int DAYS = 7;

    Instant from() {
        return monday.atStartOfDay(zone).toInstant();
    }

    Instant until() {
        return monday.plusDays(DAYS).atStartOfDay(zone).toInstant();
    }

    EngineerWeek with(EngineerTimes read) {
        return new EngineerWeek(engineer, monday, zone, read);
    }

    EngineerWeek in(LocalDate otherMonday) {
        return new EngineerWeek(engineer, otherMonday, zone, null);
    }

    EngineerWeek in(ZoneId otherZone) {
        return new EngineerWeek(engineer, monday, otherZone, null);
    }
}
