package io.paidan.server.engineer;

import io.paidan.contract.engineer.Absence;
import io.paidan.contract.engineer.AbsenceKind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * An absence as a line of the sheet.
 *
 * @param code of its engineer
 * @param zone of his territory, in which the sheet says times
 */
record AbsenceLine(UUID engineerId, String code, ZoneId zone, Instant startsAt, Instant endsAt, AbsenceKind kind)
        implements TimesLine {

    Absence absence() {
        return new Absence(startsAt, endsAt, kind);
    }
}
