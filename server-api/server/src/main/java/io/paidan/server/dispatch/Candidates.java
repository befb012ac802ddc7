package io.paidan.server.dispatch;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.planning.ranking.Ranking;
import io.paidan.server.engineer.Engineers;
import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.workorder.WorkOrders;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    Candidates(WorkOrders workOrders, Engineers engineers, DayReader days, Ranking ranking) {
        this.workOrders = workOrders;
        this.engineers = engineers;
        this.days = days;
        this.ranking = ranking;
    }

    /** For the day that goes on, as for {@link #list(UUID, LocalDate, boolean, Scope)}. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Candidate> list(UUID workOrderId, Scope scope) {
        return list(workOrderId, null, false, scope);
    }

    /**
     * The fit ones by rank, then the others with their reasons.
     *
     * @param day of the order's territory; null, today and days that are over for what is left of today
     * @param further true for one more visit beside those the order has
     * @throws ProblemException NOT_FOUND when the scope has no such order
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Candidate> list(UUID workOrderId, @Nullable LocalDate day, boolean further, Scope scope) {
        var order = workOrders.get(workOrderId, scope);
        var begins = day == null ? null : day.atStartOfDay(days.zoneOf(order)).toInstant();
        var from = days.planningFrom(order, begins);
        var ofRegion = engineers.list(scope.within(order.region()), from);
        var judged = further ? order.beside(UUID.randomUUID(), from) : order;
        return ranking.rank(judged, days.list(order.region(), ofRegion, order.requiredParts(), from), from);
    }

    /**
     * The one engineer, should work begin at that time or as soon after as his day allows.
     *
     * @throws ProblemException NOT_FOUND when the scope has no such order, or no such engineer on that day in its region
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Candidate assess(UUID workOrderId, UUID engineerId, Instant start, Scope scope) {
        var order = workOrders.get(workOrderId, scope);
        var from = days.planningFrom(order, start);
        var ofRegion = engineers.list(scope.within(order.region()), from);
        if (ofRegion.stream().noneMatch(engineer -> engineer.id().equals(engineerId))) {
            throw new ProblemException(ProblemCode.NOT_FOUND, "engineer", "engineerId", engineerId);
        }
        var left = days.list(order.region(), ofRegion, order.requiredParts(), from);
        return ranking.assess(order, engineerId, left, from, start);
    }
}
