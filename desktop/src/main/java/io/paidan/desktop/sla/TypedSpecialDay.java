package io.paidan.desktop.sla;

import io.paidan.contract.sla.SpecialDay;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A special day as it is typed.
 *
 * @param date null while it is not typed
 * @param hours none when it is free
 */
record TypedSpecialDay(@Nullable LocalDate date, boolean yearly, String name, String hours) {

    static TypedSpecialDay of(SpecialDay day) {
        return new TypedSpecialDay(day.date(), day.yearly(), day.name(), TypedHours.text(day.hours()));
    }

    /** Empty while it has no date, no name, or hours that cannot be read. */
    Optional<SpecialDay> day() {
        return date == null || name.isBlank()
                ? Optional.empty()
                : TypedHours.parse(hours).map(open -> new SpecialDay(date, yearly, name.strip(), open));
    }
}
