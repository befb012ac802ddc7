package io.paidan.server.customer;

import io.paidan.contract.customer.CustomerSummary;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.Concerned;
import io.paidan.server.platform.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds customers. */
@Component
public class Customers {

    private final CustomerMapper mapper;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    Customers(CustomerMapper mapper, ApplicationEventPublisher listeners, Clock clock) {
        this.mapper = mapper;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** Everybody in these regions who has exactly this telephone number, whoever may see him. */
    public List<CustomerSummary> listByPhone(List<String> regions, String phone) {
        return mapper.listOfRegions(regions, phone.strip());
    }

    /**
     * For whom an order with this telephone number is: of several the first by name. To a partner company only those it sees
     * belong, or an order with a guessed number would show it anybody.
     */
    public Optional<CustomerSummary> findByPhone(String region, String phone, Scope taker) {
        var customers =
                taker.outside() ? listByPhone(taker.within(region), phone) : listByPhone(List.of(region), phone);
        return customers.stream().findFirst();
    }

    /** Everybody in this scope who has exactly this telephone number. */
    List<CustomerSummary> listByPhone(Scope scope, String phone) {
        return mapper.list(scope, phone.strip());
    }

    /** @throws ProblemException NOT_FOUND when there is none in this scope */
    public CustomerSummary get(UUID id, Scope scope) {
        return mapper.find(id, scope)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "customer", "id", id));
    }

    /** Takes his name, telephone number, address and exact place; what he was there for stays for the figures. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void anonymise(String region, UUID id) {
        mapper.anonymise(region, id, clock.instant());
        listeners.publishEvent(new Concerned(mapper.listTerritories(region, id)));
    }

    /**
     * Does the same to those without any order or asset whom nobody has touched since, at most so many, in a transaction of its own.
     *
     * @return how many there were
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int anonymiseUnused(Instant before, int limit) {
        return mapper.anonymiseUnused(before, limit, clock.instant());
    }

    /** How many would be without an order or asset, and nobody has touched, once all orders that ended before are nobody's. */
    public int countUnused(Instant before) {
        return mapper.countUnused(before);
    }
}
