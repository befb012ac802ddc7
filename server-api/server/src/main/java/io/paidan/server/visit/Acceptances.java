package io.paidan.server.visit;

import io.paidan.contract.sla.OpenAcceptance;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Until when engineers must accept their visits, and who let that time pass. */
@Component
public class Acceptances {

    /**
     * A visit nobody accepted in time.
     *
     * @param reminded true when he was reminded and let the second time pass too
     */
    public record Overdue(String region, UUID id, UUID workOrderId, boolean reminded) {}

    private final AcceptanceMapper mapper;
    private final Clock clock;

    Acceptances(AcceptanceMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * The engineer has been told.
     *
     * @param acceptBy until when he must accept; null when he need not
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void start(String region, UUID visitId, @Nullable Instant acceptBy) {
        mapper.start(region, visitId, acceptBy, clock.instant());
    }

    /** He has been reminded and must accept by then. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remind(Overdue visit, Instant acceptBy) {
        mapper.remind(visit.region(), visit.id(), acceptBy, clock.instant());
    }

    /** He let the time pass: he is not asked again for this order unless by hand. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lapse(Overdue visit) {
        mapper.lapse(visit.region(), visit.id(), clock.instant());
    }

    /** When the engineer was told of it; empty when he was not. */
    public Optional<Instant> findToldAt(String region, UUID visitId) {
        return mapper.findToldAt(region, visitId);
    }

    /** Until when he must accept; empty when he need not. */
    public Optional<Instant> findAcceptBy(String region, UUID visitId) {
        return mapper.findAcceptBy(region, visitId);
    }

    /** The visits of an order that are to be accepted, by their planned start. */
    public List<OpenAcceptance> listOpen(String region, UUID workOrderId) {
        return mapper.listOpen(region, workOrderId);
    }

    /** The same visit, if its time is still over. */
    public Optional<Overdue> findOverdue(String region, UUID id) {
        return mapper.findOverdue(region, id, clock.instant());
    }

    /** The engineers who declined an order, broke it off or let the time to accept it pass. */
    public List<UUID> listPassed(String region, UUID workOrderId) {
        return mapper.listPassed(region, workOrderId);
    }
}
