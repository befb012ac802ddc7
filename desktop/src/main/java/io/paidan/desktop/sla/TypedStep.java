package io.paidan.desktop.sla;

import io.paidan.contract.sla.EscalationAct;
import io.paidan.contract.sla.EscalationStep;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A step of an escalation as it is typed.
 *
 * @param percent of the time; empty when this step is not taken
 * @param channels codes; empty for those that carry escalations
 */
record TypedStep(EscalationAct act, String percent, List<String> channels) {

    /** Every act once, taken or not. */
    static List<TypedStep> of(List<EscalationStep> steps) {
        return Arrays.stream(EscalationAct.values())
                .map(act -> steps.stream()
                        .filter(step -> step.act() == act)
                        .findFirst()
                        .map(step -> new TypedStep(act, String.valueOf(step.percent()), step.channels()))
                        .orElseGet(() -> new TypedStep(act, "", List.of())))
                .toList();
    }

    boolean isReadable() {
        return percent.isBlank() || step().isPresent();
    }

    /** Empty when it is not taken, or its share is none. */
    Optional<EscalationStep> step() {
        var typed = percent.strip();
        if (!typed.matches("[0-9]{1,3}")) {
            return Optional.empty();
        }
        var share = Integer.parseInt(typed);
        return share >= 1 && share <= EscalationStep.MOST_PERCENT
                ? Optional.of(new EscalationStep(share, act, channels))
                : Optional.empty();
    }
}
