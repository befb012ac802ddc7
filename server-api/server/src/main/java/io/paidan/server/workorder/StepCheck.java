package io.paidan.server.workorder;

import io.paidan.contract.procedure.ProcedureStep;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.platform.FieldChecks;
import io.paidan.server.platform.FieldChecks.Findings;
import io.paidan.server.stock.Stock;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What may be entered at a step of each kind. */
@Component
class StepCheck {

    /**
     * What was entered and may be kept.
     *
     * @param said as the history says it: a picture by its name
     */
    record Entry(String value, String said) {}

    private static final String FIELD = "value";
    private static final int LONGEST_TEXT = 2_000;
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,12}(\\.\\d{1,9})?");

    private final Stock stock;
    private final Evidence evidence;
    private final FieldChecks checks;

    StepCheck(Stock stock, Evidence evidence, FieldChecks checks) {
        this.stock = stock;
        this.evidence = evidence;
        this.checks = checks;
    }

    /** @throws io.paidan.server.platform.ProblemException INVALID */
    Entry check(WorkOrderSummary order, ProcedureStep step, String value) {
        var found = checks.begin();
        var entry = new Entry(value, value);
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
            case PHOTO, SIGNATURE -> entry = picture(order, step, value, found);
            case PART ->
                found.known(
                        FIELD,
                        value,
                        stock.listParts().stream()
                                .anyMatch(part -> part.number().equals(value)));
        }
        found.refuse();
        return entry;
    }

    private Entry picture(WorkOrderSummary order, ProcedureStep step, String value, Findings found) {
        var names = Map.of("step", step.name(LocaleContextHolder.getLocale()), "number", order.number());
        var picture = evidence.find(order, value).orElse(null);
        if (picture == null) {
            found.wrong(FIELD, value, true, "field.picture-missing", names);
            return new Entry(value, value);
        }
        found.wrong(FIELD, picture.name(), !picture.isImage(), "field.no-picture", names);
        return new Entry(picture.id().toString(), picture.name());
    }
}
