package io.paidan.server.customer;

import io.paidan.contract.customer.CustomerDetails;
import io.paidan.contract.customer.SaveCustomer;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.term.TermKind;
import io.paidan.server.organisation.Scope;
import io.paidan.server.organisation.Territories;
import io.paidan.server.platform.Concerned;
import io.paidan.server.platform.FieldChecks;
import io.paidan.server.platform.MasterChange;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.platform.database.PlanMapper;
import io.paidan.server.platform.database.SearchWords;
import io.paidan.server.platform.web.Saved;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.term.Terms;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes and changes customers. */
@Service
class CustomerSetup {

    private final CustomerSetupMapper mapper;
    private final CustomerMapper customers;
    private final PlanMapper plans;
    private final Territories territories;
    private final Terms terms;
    private final EngineerWishes wishes;
    private final FieldChecks checks;
    private final MasterChange change;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    CustomerSetup(
            CustomerSetupMapper mapper,
            CustomerMapper customers,
            PlanMapper plans,
            Territories territories,
            Terms terms,
            EngineerWishes wishes,
            FieldChecks checks,
            MasterChange change,
            ApplicationEventPublisher listeners,
            Clock clock) {
        this.mapper = mapper;
        this.customers = customers;
        this.plans = plans;
        this.territories = territories;
        this.terms = terms;
        this.wishes = wishes;
        this.checks = checks;
        this.change = change;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** Every customer of this scope by region and number, a few in memory at a time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forEach(Scope scope, Consumer<CustomerDetails> to) {
        mapper.stream(scope).forEach(to);
    }

    /** The first of those with all these words in number, name, telephone number or address; erased ones are left out. */
    @Transactional(readOnly = true)
    public List<CustomerDetails> search(String words, Scope scope) {
        plans.planForValues();
        return mapper.search(scope, SearchWords.of(words), CustomerDetails.MOST_LISTED);
    }

    Optional<CustomerDetails> findByNumber(String number, Scope scope) {
        return mapper.findByNumber(number, scope);
    }

    /** @throws ProblemException NOT_FOUND when there is none in this scope */
    CustomerDetails get(UUID id, Scope scope) {
        return mapper.find(id, scope)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "customer", "id", id));
    }

    /** @throws ProblemException NOT_FOUND, CONFLICT, ID_REUSED, INVALID, OUTSIDE_REGION */
    @Transactional
    public Saved<CustomerDetails> save(UUID id, SaveCustomer sent, SignedInUser user) {
        var scope = Scope.of(user);
        requireTier(sent);
        if (sent.version() == 0 && mapper.findRegion(id).isEmpty()) {
            return new Saved<>(create(id, sent, scope, user), true);
        }
        return new Saved<>(change(get(id, scope), sent, scope, user), false);
    }

    private CustomerDetails create(UUID id, SaveCustomer sent, Scope scope, SignedInUser user) {
        requireFree(id, sent);
        var at = locate(sent, scope);
        wishes.require(sent, List.of(), at.region(), scope);
        if (mapper.insert(at.region(), id, at.territory(), sent, user.displayName(), clock.instant()) == 0) {
            throw new ProblemException(ProblemCode.ID_REUSED, "customer", "id", id);
        }
        listeners.publishEvent(new Concerned(List.of(at.territory())));
        return get(id, scope);
    }

    private CustomerDetails change(CustomerDetails stored, SaveCustomer sent, Scope scope, SignedInUser user) {
        if (!change.isNeeded(stored.edit(), sent, stored.name(), stored.changedBy(), stored.changedAt())) {
            return stored;
        }
        requireFree(stored.id(), sent);
        wishes.require(sent, EngineerWishes.of(stored.edit()), stored.region(), scope);
        var moved = sent.place().equals(stored.place()) ? null : locate(sent, scope);
        if (moved != null && !moved.region().equals(stored.region())) {
            throw change.wrong("place", sent.place(), "other-region-customer");
        }
        var territory = moved == null ? null : moved.territory();
        if (mapper.update(stored.region(), stored.id(), territory, sent, user.displayName(), clock.instant()) == 0) {
            return change(get(stored.id(), scope), sent, scope, user);
        }
        listeners.publishEvent(new Concerned(customers.listTerritories(stored.region(), stored.id())));
        return get(stored.id(), scope);
    }

    private void requireTier(SaveCustomer sent) {
        var found = checks.begin();
        terms.check(found, "tier", TermKind.TIER, sent.tier());
        found.refuse();
    }

    private void requireFree(UUID id, SaveCustomer sent) {
        if (mapper.isTaken(sent.number(), id)) {
            throw change.wrong("number", sent.number(), "taken");
        }
    }

    private Territories.Found locate(SaveCustomer sent, Scope scope) {
        return territories.require(sent.place(), sent.address(), scope);
    }
}
