package io.paidan.server.workorder;

import io.paidan.contract.workorder.WorkOrderSummary;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes from ended orders whose they were: the title, name, telephone number, address, exact place, notes, results in words,
 * notices and attachments. Their files go with the next cleaning, as nothing belongs to them any more.
 */
@Component
public class PersonalDataOfOrders {

    private static final int ALL = Integer.MAX_VALUE;
    private static final String BY_AGE = "Paidan";

    private final PersonalDataMapper mapper;
    private final Clock clock;

    PersonalDataOfOrders(PersonalDataMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * Of orders that ended before, at most so many, in a transaction of its own.
     *
     * @return how many there were
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int anonymise(Instant endedBefore, int limit) {
        return mapper.anonymise(null, null, endedBefore, limit, clock.instant(), BY_AGE);
    }

    /** How many ended before and still say whose they were. */
    public int count(Instant endedBefore) {
        return mapper.count(endedBefore);
    }

    /** Of all ended orders of a customer, by whoever erases him. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int anonymiseOf(String region, UUID customerId, String actor) {
        mapper.lockEnded(region, customerId); // or one that is being changed would be left out for ever
        var now = clock.instant();
        return mapper.anonymise(region, customerId, now.plusSeconds(1), ALL, now, actor);
    }

    public boolean isAnonymised(WorkOrderSummary order) {
        return mapper.isAnonymised(order.region(), order.id());
    }

    public int countOpenOf(String region, UUID customerId) {
        return mapper.countOpen(region, customerId);
    }
}
