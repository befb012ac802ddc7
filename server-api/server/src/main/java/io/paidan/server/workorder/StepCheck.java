package io.paidan.server.workorder;

import io.paidan.contract.procedure.ProcedureStep;
import io.paidan.server.platform.FieldChecks;
import io.paidan.server.stock.Stock;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What may be entered at a step of each kind. */
@Component
class StepCheck {

    private static final String FIELD = "value";
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_LINE = 200;
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,12}(\\.\\d{1,9})?");

    private final Stock stock;
    private final FieldChecks checks;

    StepCheck(Stock stock, FieldChecks checks) {
        this.stock = stock;
        this.checks = checks;
    }

    /** @throws io.paidan.server.platform.ProblemException INVALID */
    void check(ProcedureStep step, String value) {
        var found = checks.begin();
        switch (step.kind()) {
            case CHECK ->
                found.known(FIELD, value, value.equals(ProcedureStep.OK) || value.equals(ProcedureStep.NOT_OK));
            case MEASUREMENT -> found.number(FIELD, value, NUMBER.matcher(value).matches());
            case TEXT -> {
                found.text(FIELD, value, LONGEST_TEXT);
                if (value.isEmpty()) {
                    found.missing(FIELD);
                }
            }
            case PHOTO, SIGNATURE -> found.line(FIELD, value, LONGEST_LINE);
            case PART ->
                found.known(
                        FIELD,
                        value,
                        stock.listParts().stream()
                                .anyMatch(part -> part.number().equals(value)));
        }
        found.refuse();
    }
}
