package io.paidan.planning.plan;

import java.util.List;

/**
 * Days as they could be, to be published or discarded.
 *
 * @param engineers one for every engineer of the request, in its order
 * @param unserved every order of the request that is in nobody's plan
 * @param changes every difference to the published days, by engineer and time
 * @param before the figures of the published days when nothing is done
 * @param after the figures of this plan
 */
public record PlanProposal(
        List<EngineerPlan> engineers,
        List<UnservedOrder> unserved,
        List<PlanChange> changes,
        PlanFigures before,
        PlanFigures after) {
    public PlanProposal {
        engineers = List.copyOf(engineers);
        unserved = List.copyOf(unserved);
        changes = List.copyOf(changes);
    }
}
