package io.paidan.server.dispatch;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.planning.ranking.Ranking;
import io.paidan.server.engineer.Engineers;
import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.workorder.WorkOrders;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Ranks the engineers of an order's region for it. */
@Component
class Candidates {

    private final WorkOrders workOrders;
    private final Engineers engineers;
    private final DayReader days;
    private final Ranking ranking;
    private final Clock clock;

    Candidates(WorkOrders workOrders, Engineers engineers, DayReader days, Ranking ranking, Clock clock) {
        this.workOrders = workOrders;
        this.engineers = engineers;
        this.days = days;
        this.ranking = ranking;
        this.clock = clock;
    }

    /**
     * The fit ones by rank, then the others with their reasons.
     *
     * @throws ProblemException NOT_FOUND when the scope has no such order
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Candidate> list(UUID workOrderId, Scope scope) {
        var order = workOrders.get(workOrderId, scope);
        var ofRegion = engineers.list(scope.within(order.region()));
        return ranking.rank(order, days.list(order.region(), ofRegion, order.requiredParts()), clock.instant());
    }
}
