package io.paidan.server.visit;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.visit.VisitLifecycle;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds and stores visits. What may happen to one is decided in package dispatch. No visit is locked by itself: whoever
 * changes its status holds its order, whoever changes its times the engineer's day, and who does both takes the order
 * first and then all the days at once, so that nobody waits in a circle.
 */
@Component
public class Visits {

    private final VisitMapper mapper;
    private final Clock clock;

    Visits(VisitMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** @throws ProblemException NOT_FOUND when there is none in this scope */
    public VisitSummary get(UUID id, Scope scope) {
        return mapper.find(id, scope).orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "visit", "id", id));
    }

    /** A visit of this region, whoever may see it: for telling a repeat from a reused id. */
    public Optional<VisitSummary> findInRegion(String region, UUID id) {
        return mapper.findInRegion(region, id);
    }

    /** Visits of the local day, and active ones of any day. */
    public List<VisitSummary> listForBoard(Scope scope) {
        return mapper.listForBoard(scope, clock.instant());
    }

    /** All visits an order ever had, by sequence, oldest first. */
    public List<VisitSummary> listOfOrder(String region, UUID workOrderId) {
        return mapper.listOfOrder(region, workOrderId);
    }

    /** What these engineers have planned and are at, by planned start. */
    public List<VisitSummary> listActive(String region, Collection<UUID> engineerIds) {
        return mapper.listActive(region, List.copyOf(engineerIds));
    }

    /** The same, and what they finished today. */
    public List<VisitSummary> listOfDay(String region, Collection<UUID> engineerIds) {
        return mapper.listOfDay(region, List.copyOf(engineerIds), clock.instant());
    }

    /** What is planned and under way for an order, by sequence. */
    public List<VisitSummary> listActiveOfOrder(String region, UUID workOrderId) {
        return mapper.listActiveOfOrder(region, workOrderId);
    }

    /** Stores a new planned visit; the engineer hears of it at {@code notifyAt}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void insert(VisitSummary visit, Instant notifyAt) {
        mapper.insert(visit, notifyAt, clock.instant());
    }

    /**
     * Writes a status that {@link VisitLifecycle} leads to, and the time it was reached; a visit that is done counts for the
     * engineer and his customer.
     *
     * @param visit as it is now, locked by the caller
     * @throws IllegalStateException when the table has no such step, whoever may take it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public VisitSummary move(VisitSummary visit, VisitStatus to) {
        if (VisitLifecycle.find(visit.status(), to).isEmpty()) {
            throw new IllegalStateException("visit %s cannot go from %s to %s: the lifecycle has no such step."
                    .formatted(visit.id(), visit.status(), to));
        }
        var moved = mapper.move(visit.region(), visit.id(), visit.version(), to, clock.instant())
                .orElseThrow(() -> new IllegalStateException(
                        "visit %s was moved to %s from a stale version %d. Maybe it was not locked."
                                .formatted(visit.id(), to, visit.version())));
        if (to == VisitStatus.DONE) {
            mapper.countDone(moved);
        }
        return moved;
    }

    /**
     * Pins it or lets it go; the caller holds its order and the engineer's day.
     *
     * @param visit as it is now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public VisitSummary pin(VisitSummary visit, boolean pinned) {
        return mapper.pin(visit.region(), visit.id(), pinned);
    }

    /** True when others go with him, or went. */
    public boolean isOfCrew(VisitSummary visit) {
        return visit.isOfCrew(listOfOrder(visit.region(), visit.workOrderId()));
    }

    /**
     * Writes new planned times; the caller holds the engineer's day.
     *
     * @param pushedBy the visit put before this one; null when it moves for another reason
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public VisitSummary retime(
            VisitSummary visit, Instant start, Instant end, Duration travel, @Nullable UUID pushedBy) {
        return mapper.retime(visit.region(), visit.id(), start, end, travel, pushedBy);
    }

    /**
     * Gives the visits that were pushed to later by this one the starts they had before, unless something else moved
     * them or took their place since, or somebody pinned them; the caller holds the engineer's day.
     *
     * @return the visits whose times moved
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<VisitSummary> pullBack(VisitSummary pusher) {
        return mapper.pullBack(pusher.region(), pusher.engineerId(), pusher.id());
    }

    /** Orders with visits whose notice is due, each once, the longest due first. */
    public List<OrderToTell> listOrdersToTell(int limit) {
        return mapper.listOrdersToTell(clock.instant(), limit).stream()
                .distinct()
                .toList();
    }

    /** The visits of an order whose notice is due, by sequence. */
    public List<VisitSummary> listDueNotices(OrderToTell order) {
        return mapper.listDueNotices(order.region(), order.workOrderId(), clock.instant());
    }
}
