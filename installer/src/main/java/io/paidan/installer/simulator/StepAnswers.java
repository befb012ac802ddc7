package io.paidan.installer.simulator;

import io.paidan.contract.procedure.ProcedureStep;
import io.paidan.contract.procedure.StepLimits;
import io.paidan.contract.stock.RequiredPart;
import io.paidan.contract.workorder.WorkOrderSummary;
import org.jspecify.annotations.Nullable;

/** What an engineer with whom all goes well enters at a step that takes no picture. */
final class StepAnswers {

    private StepAnswers() {}

    static String answer(ProcedureStep step, WorkOrderSummary order) {
        return switch (step.kind()) {
            case CHECK -> ProcedureStep.OK;
            case MEASUREMENT -> String.valueOf(good(step.limits()));
            case TEXT -> order.title();
            case PHOTO, SIGNATURE ->
                throw new IllegalArgumentException("step %s wants a picture".formatted(step.code()));
            case PART ->
                order.requiredParts().stream()
                        .findFirst()
                        .map(RequiredPart::partNumber)
                        .orElse("");
        };
    }

    private static double good(@Nullable StepLimits limits) {
        if (limits == null) {
            return 0;
        }
        var min = limits.min();
        var max = limits.max();
        if (min == null) {
            return max == null ? 0 : max;
        }
        return max == null ? min : (min + max) / 2;
    }
}
