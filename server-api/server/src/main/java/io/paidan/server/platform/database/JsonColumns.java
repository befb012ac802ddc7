package io.paidan.server.platform.database;

import io.paidan.contract.engineer.Absence;
import io.paidan.contract.engineer.HeldSkill;
import io.paidan.contract.engineer.Loan;
import io.paidan.contract.engineer.Shift;
import io.paidan.contract.stock.RequiredPart;
import java.util.Map;

/** Which record the elements of a {@code jsonb} list are, by the name of its column. */
final class JsonColumns {

    private static final Map<String, Class<?>> ELEMENTS = Map.of(
            "required_parts", RequiredPart.class,
            "likely_parts", RequiredPart.class,
            "skills", HeldSkill.class,
            "shifts", Shift.class,
            "absences", Absence.class,
            "loans", Loan.class);

    private JsonColumns() {}

    static Class<?> element(String column) {
        var element = ELEMENTS.get(column);
        if (element == null) {
            throw new IllegalArgumentException(
                    "Nobody says what the list in column %s holds. Maybe add it to JsonColumns.".formatted(column));
        }
        return element;
    }
}
