package io.paidan.server.platform.web;

import java.time.Instant;
import java.time.LocalDate;

/** Moments and days in the years 1 to 9999: what lies beyond has no local time everywhere, and no place in the database. */
public final class InReach {

    /** Stands in the message of whatever refuses a time that is not. */
    static final String OUT_OF_REACH = "is out of reach";

    private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-30T23:59:59Z");
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 2);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 30);

    private InReach() {}

    public static boolean is(Instant time) {
        return !time.isBefore(FIRST) && !time.isAfter(LAST);
    }

    public static boolean is(LocalDate day) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }
}
