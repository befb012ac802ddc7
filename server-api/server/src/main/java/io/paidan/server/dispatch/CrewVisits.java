package io.paidan.server.dispatch;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.dispatch.Insertion;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderSummary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * The visits of a new crew, the chosen engineer's first. Those of several keep their time: each counts on the others. Of one
 * who goes alone it is pinned when it only takes the place of a pinned one of his.
 */
final class CrewVisits {

    private final Map<VisitSummary, Insertion> planOf = new LinkedHashMap<>();

    /**
     * @param id of the crew and of the chosen engineer's visit
     * @param replaced what they come instead of
     * @param crew all fit, the chosen one first
     */
    CrewVisits(UUID id, WorkOrderSummary order, ReplacedVisits replaced, List<Candidate> crew) {
        for (var member : crew) {
            var plan = Objects.requireNonNull(member.plan());
            var visitId = planOf.isEmpty() ? id : UuidCreator.getTimeOrderedEpoch();
            var pinned = crew.size() > 1 || replaced.keepsPin(member.engineerId());
            planOf.put(planned(visitId, id, order, replaced.sequence(), member.engineerId(), plan, pinned), plan);
        }
    }

    List<VisitSummary> visits() {
        return List.copyOf(planOf.keySet());
    }

    VisitSummary leader() {
        return visits().getFirst();
    }

    List<VisitSummary> companions() {
        return visits().subList(1, planOf.size());
    }

    Insertion planOf(VisitSummary visit) {
        return Objects.requireNonNull(planOf.get(visit));
    }

    private static VisitSummary planned(
            UUID id,
            UUID crewId,
            WorkOrderSummary order,
            int sequence,
            UUID engineerId,
            Insertion plan,
            boolean pinned) {
        return new VisitSummary(
                id,
                order.region(),
                order.id(),
                sequence,
                crewId,
                engineerId,
                VisitStatus.PLANNED,
                plan.start(),
                plan.end(),
                plan.travel(),
                plan.pickUp() == null ? null : plan.pickUp().storeId(),
                pinned,
                null,
                null,
                null,
                null,
                null,
                null,
                1);
    }
}
