package io.paidan.server.platform.database;

import io.paidan.contract.engineer.Absence;
import io.paidan.contract.engineer.BlockingCustomer;
import io.paidan.contract.engineer.HeldSkill;
import io.paidan.contract.engineer.Loan;
import io.paidan.contract.engineer.Shift;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.procedure.ProcedureStep;
import io.paidan.contract.rule.DispatchRule;
import io.paidan.contract.sla.EscalationAct;
import io.paidan.contract.sla.EscalationStep;
import io.paidan.contract.sla.SlaPause;
import io.paidan.contract.sla.SpecialDay;
import io.paidan.contract.sla.WeekHours;
import io.paidan.contract.stock.RequiredPart;
import io.paidan.contract.workorder.OrderField;
import java.util.Map;

/** Which record the elements of a {@code jsonb} list are, by the name of its column. */
final class JsonColumns {

    private static final Map<String, Class<?>> ELEMENTS = Map.ofEntries(
            Map.entry("required_parts", RequiredPart.class),
            Map.entry("likely_parts", RequiredPart.class),
            Map.entry("skills", HeldSkill.class),
            Map.entry("shifts", Shift.class),
            Map.entry("absences", Absence.class),
            Map.entry("loans", Loan.class),
            Map.entry("border", GeoPoint.class),
            Map.entry("blocked_by", BlockingCustomer.class),
            Map.entry("required_fields", OrderField.class),
            Map.entry("rules", DispatchRule.class),
            Map.entry("procedure", ProcedureStep.class),
            Map.entry("week", WeekHours.class),
            Map.entry("special_days", SpecialDay.class),
            Map.entry("steps", EscalationStep.class),
            Map.entry("pauses", SlaPause.class),
            Map.entry("fired", EscalationAct.class));

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
