package io.paidan.server.workorder;

import io.paidan.contract.procedure.ProcedureStep;
import io.paidan.contract.workorder.ServiceTemplate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A step of a template's procedure as a line of the sheet.
 *
 * @param position from 1
 */
record StepLine(String template, int position, ProcedureStep step) {

    /** In their order. */
    static List<StepLine> of(ServiceTemplate template) {
        var steps = template.procedure();
        return IntStream.range(0, steps.size())
                .mapToObj(at -> new StepLine(template.code(), at + 1, steps.get(at)))
                .toList();
    }
}
