package io.paidan.server.organisation;

import io.paidan.contract.feed.DispatchEvent.TerritoryChanged;
import io.paidan.contract.organisation.SaveTerritory;
import io.paidan.contract.organisation.Territory;
import io.paidan.contract.organisation.TerritoryDetails;
import io.paidan.contract.organisation.TerritoryKind;
import io.paidan.contract.organisation.TimeZones;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.server.feed.Outbox;
import io.paidan.server.platform.MasterChange;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.platform.web.Saved;
import io.paidan.server.session.SignedInUser;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes and changes the tree of head office, regions, outlets and partners. */
@Service
class TerritorySetup {

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,32}");

    private final TerritoryMapper mapper;
    private final CustomerPlaceMapper customers;
    private final BorderCheck borders;
    private final TerritoryRemains remains;
    private final MasterChange change;
    private final Outbox outbox;
    private final Clock clock;

    TerritorySetup(
            TerritoryMapper mapper,
            CustomerPlaceMapper customers,
            BorderCheck borders,
            TerritoryRemains remains,
            MasterChange change,
            Outbox outbox,
            Clock clock) {
        this.mapper = mapper;
        this.customers = customers;
        this.borders = borders;
        this.remains = remains;
        this.change = change;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Head office, regions and what is below, also what is given up. */
    List<TerritoryDetails> list(Scope scope) {
        return mapper.listDetails(scope);
    }

    Optional<TerritoryDetails> find(String id, Scope scope) {
        return mapper.find(id).filter(found -> isWithin(found, scope));
    }

    /** Also what was made below the scope since it was read. */
    private boolean isWithin(TerritoryDetails territory, Scope scope) {
        var parent = territory.parent();
        return scope.territories().contains(territory.id())
                || (parent != null
                        && mapper.find(parent)
                                .filter(above -> isWithin(above, scope))
                                .isPresent());
    }

    /** @throws ProblemException NOT_FOUND when there is none in this scope */
    TerritoryDetails get(String id, Scope scope) {
        return find(id, scope).orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "territory", "id", id));
    }

    /**
     * @throws ProblemException NOT_FOUND, CONFLICT, ID_REUSED, INVALID, IN_USE when it is given up while something stands
     *     in it or leads there
     */
    @Transactional
    public Saved<TerritoryDetails> save(String id, SaveTerritory sent, SignedInUser user) {
        mapper.lockTree();
        var scope = Scope.of(user);
        if (sent.version() == 0 && mapper.find(id).isEmpty()) {
            return new Saved<>(create(id, sent, scope, user), true);
        }
        if (sent.version() == 0 && !scope.territories().contains(id)) {
            throw new ProblemException(ProblemCode.ID_REUSED, "territory", "id", id);
        }
        return new Saved<>(change(get(id, scope), sent, user), false);
    }

    private TerritoryDetails create(String id, SaveTerritory sent, Scope scope, SignedInUser user) {
        if (!ID.matcher(id).matches()) {
            throw change.wrong("id", id, "territory-id");
        }
        borders.require(sent.border());
        requireZone(sent.zone(), null);
        mapper.insert(id, regionOf(id, sent, scope), sent, user.displayName(), clock.instant());
        return settled(told(id, user));
    }

    /** Checks that the parent is one that may have such a child. */
    private String regionOf(String id, SaveTerritory sent, Scope scope) {
        var parentId = sent.parent();
        if (sent.kind() == TerritoryKind.HEAD_OFFICE) {
            throw change.wrong("kind", sent.kind(), "one-head-office");
        }
        if (parentId == null) {
            throw change.wrong("parent", null, "missing");
        }
        var parent = find(parentId, scope).orElseThrow(() -> change.wrong("parent", parentId, "unknown-territory"));
        var fits = sent.kind() == TerritoryKind.REGION
                ? parent.kind() == TerritoryKind.HEAD_OFFICE
                : parent.kind() == TerritoryKind.REGION || parent.kind() == TerritoryKind.OUTLET;
        if (!fits || !parent.active()) {
            throw change.wrong("parent", parentId, "wrong-parent", "parent", parent.name());
        }
        return sent.kind() == TerritoryKind.REGION ? id : parent.region();
    }

    private TerritoryDetails change(TerritoryDetails stored, SaveTerritory sent, SignedInUser user) {
        change.requireFree(stored.edit(), sent, "id", stored.id());
        if (!change.isNeeded(stored.edit(), sent, stored.name(), stored.changedBy(), stored.changedAt())) {
            return stored;
        }
        if (sent.kind() != stored.kind()) {
            throw change.wrong("kind", sent.kind(), "fixed");
        }
        if (!Objects.equals(sent.parent(), stored.parent())) {
            throw change.wrong("parent", sent.parent(), "fixed");
        }
        borders.require(sent.border());
        requireZone(sent.zone(), stored.zone());
        if (stored.active() && !sent.active()) {
            requireEmpty(stored);
        }
        mapper.update(stored.id(), sent, user.displayName(), clock.instant());
        var changed = told(stored.id(), user);
        var holdsTheSame = changed.border().equals(stored.border()) && changed.active() == stored.active();
        return holdsTheSame ? changed : settled(changed);
    }

    /** Its customers are those whose places it holds now. */
    private TerritoryDetails settled(TerritoryDetails territory) {
        customers.settle(territory.region(), territory.id());
        return territory;
    }

    /** @param known one the database had before; null for none */
    private void requireZone(ZoneId zone, @Nullable ZoneId known) {
        var id = zone.getId();
        if (!TimeZones.has(id) || (!zone.equals(known) && !mapper.knowsZone(id))) {
            throw change.wrong("zone", id, "zone", "value", id);
        }
    }

    private void requireEmpty(TerritoryDetails territory) {
        if (territory.kind() == TerritoryKind.HEAD_OFFICE) {
            throw new ProblemException(ProblemCode.IN_USE, "head-office", "name", territory.name());
        }
        remains.requireNone(territory, mapper.countRemains(territory.region(), territory.id()));
    }

    /** Consoles know no head office: what changes there they do not see. */
    private TerritoryDetails told(String id, SignedInUser user) {
        var saved = mapper.find(id).orElseThrow();
        if (saved.kind() != TerritoryKind.HEAD_OFFICE) {
            var event = new TerritoryChanged(new Territory(
                    saved.id(), saved.region(), saved.parent(), saved.name(), saved.zone(), saved.active()));
            outbox.append(saved.region(), saved.id(), event, user.displayName());
        }
        return saved;
    }
}
