package io.paidan.server.engineer;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** What a shift, an absence and a loan have in common as lines of sheets. */
interface TimesLine {

    UUID engineerId();

    /** Of the engineer. */
    String code();

    /** Of his own territory, in which the sheet says times. */
    ZoneId zone();

    Instant startsAt();

    Instant endsAt();
}
