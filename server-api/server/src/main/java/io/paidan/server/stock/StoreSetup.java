package io.paidan.server.stock;

import io.paidan.contract.feed.DispatchEvent.StoreChanged;
import io.paidan.contract.feed.DispatchEvent.StoreRemoved;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.stock.SaveStore;
import io.paidan.contract.stock.StockLevel;
import io.paidan.contract.stock.StoreDetails;
import io.paidan.server.engineer.Engineers;
import io.paidan.server.feed.Outbox;
import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.MasterChange;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.platform.web.Saved;
import io.paidan.server.session.SignedInUser;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes, changes and removes stores: central ones, those of outlets and the vans of engineers. */
@Service
class StoreSetup {

    private final StoreMapper mapper;
    private final StoreCheck check;
    private final Engineers engineers;
    private final MasterChange change;
    private final Outbox outbox;
    private final Clock clock;

    StoreSetup(
            StoreMapper mapper,
            StoreCheck check,
            Engineers engineers,
            MasterChange change,
            Outbox outbox,
            Clock clock) {
        this.mapper = mapper;
        this.check = check;
        this.engineers = engineers;
        this.change = change;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** By region, kind and name. */
    List<StoreDetails> list(Scope scope) {
        return mapper.list(scope, clock.instant());
    }

    /** As {@link #list}, a few in memory at a time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forEach(Scope scope, Consumer<StoreDetails> to) {
        mapper.stream(scope, clock.instant()).forEach(to);
    }

    /** @throws ProblemException NOT_FOUND when there is none in this scope */
    StoreDetails get(UUID id, Scope scope) {
        return mapper.find(id, scope, clock.instant())
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "store", "id", id));
    }

    Optional<StoreDetails> findByName(String region, String name, Scope scope) {
        return mapper.findByName(region, name, scope, clock.instant());
    }

    /**
     * @throws ProblemException NOT_FOUND, CONFLICT, ID_REUSED, INVALID, FORBIDDEN for one he only sees: of the whole region,
     *     or the van of somebody lent
     */
    @Transactional
    public Saved<StoreDetails> save(UUID id, SaveStore sent, SignedInUser user) {
        var scope = Scope.of(user);
        check.requireFields(sent);
        if (sent.version() == 0 && mapper.findRegion(id).isEmpty()) {
            return new Saved<>(create(id, sent, scope, user), true);
        }
        return new Saved<>(change(lock(id, scope), sent, scope, user), false);
    }

    private StoreDetails create(UUID id, SaveStore sent, Scope scope, SignedInUser user) {
        var region = check.requireRegion(sent, null, scope);
        mapper.lockStores(region);
        check.requireFree(region, id, sent);
        var territory = ownTerritory(region, sent);
        if (mapper.insert(region, id, territory, sent, user.displayName(), clock.instant()) == 0) {
            throw new ProblemException(ProblemCode.ID_REUSED, "store", "id", id);
        }
        var made = get(id, scope);
        tell(List.of(), made, user);
        return made;
    }

    private StoreDetails change(StoreDetails stored, SaveStore sent, Scope scope, SignedInUser user) {
        if (!change.isNeeded(stored.edit(), sent, stored.name(), stored.changedBy(), stored.changedAt())) {
            return stored;
        }
        check.requireMine(stored, scope);
        var region = check.requireRegion(sent, stored, scope);
        check.requireFree(region, stored.id(), sent);
        check.requireKind(stored, sent);
        var before = listConcerned(stored);
        var territory = ownTerritory(region, sent);
        mapper.update(region, stored.id(), territory, sent, user.displayName(), clock.instant());
        var changed = get(stored.id(), scope);
        tell(before, changed, user);
        return changed;
    }

    /**
     * @param seen the version that was seen
     * @throws ProblemException NOT_FOUND, CONFLICT, FORBIDDEN, or IN_USE while parts lie in it or are to be fetched there
     */
    @Transactional
    public void remove(UUID id, int seen, SignedInUser user) {
        var scope = Scope.of(user);
        var store = lock(id, scope);
        check.requireMine(store, scope);
        change.requireSeen(store.version(), seen, store.name(), store.changedBy(), store.changedAt());
        check.requireEmpty(store);
        var before = listConcerned(store);
        mapper.clear(store.region(), id);
        mapper.delete(store.region(), id);
        outbox.append(store.region(), before, new StoreRemoved(id), user.displayName());
    }

    /** As {@link #get}, and until the transaction ends nobody else changes it or puts anything into it. */
    private StoreDetails lock(UUID id, Scope scope) {
        var region = get(id, scope).region();
        mapper.lockStores(region);
        mapper.lock(region, id);
        return get(id, scope);
    }

    /** Null for the whole region's, and for a van. */
    private static @Nullable String ownTerritory(String region, SaveStore sent) {
        return region.equals(sent.territory()) ? null : sent.territory();
    }

    /** First those who see it no more: who sees it before and after is told both, in this order. */
    private void tell(List<String> before, StoreDetails store, SignedInUser user) {
        var now = listConcerned(store);
        var gone = before.stream().filter(territory -> !now.contains(territory)).toList();
        if (!gone.isEmpty()) {
            outbox.append(store.region(), gone, new StoreRemoved(store.id()), user.displayName());
        }
        var levels = before.containsAll(now) && gone.isEmpty()
                ? List.<StockLevel>of()
                : mapper.listLevels(store.region(), store.id());
        outbox.append(store.region(), now, new StoreChanged(store.store(), levels), user.displayName());
    }

    private List<String> listConcerned(StoreDetails store) {
        var engineer = store.engineerId();
        return engineer == null ? List.of(store.territory()) : engineers.listConcerned(store.region(), engineer);
    }
}
