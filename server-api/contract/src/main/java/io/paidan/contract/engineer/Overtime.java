package io.paidan.contract.engineer;

import java.time.Duration;
import java.util.Currency;

/**
 * Work after the end of the shift.
 *
 * @param allowed how long he may go on, positive
 * @param pricePerHour what it costs the company, in the currency's minor units, not negative
 */
public record Overtime(Duration allowed, long pricePerHour, Currency currency) {

    /** @throws IllegalArgumentException when none is allowed or its price is negative */
    public Overtime {
        if (!allowed.isPositive()) {
            throw new IllegalArgumentException("overtime of %s is none. Maybe leave it out.".formatted(allowed));
        }
        if (pricePerHour < 0) {
            throw new IllegalArgumentException(
                    "an hour of overtime costs %d, less than nothing".formatted(pricePerHour));
        }
    }
}
