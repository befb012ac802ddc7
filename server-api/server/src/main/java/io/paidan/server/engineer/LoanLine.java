package io.paidan.server.engineer;

import io.paidan.contract.engineer.Loan;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A loan as a line of the sheet.
 *
 * @param code of its engineer
 * @param zone of his own territory, in which the sheet says times
 * @param territory he is lent to
 */
record LoanLine(UUID engineerId, String code, ZoneId zone, String territory, Instant startsAt, Instant endsAt)
        implements TimesLine {

    Loan loan() {
        return new Loan(territory, startsAt, endsAt);
    }
}
