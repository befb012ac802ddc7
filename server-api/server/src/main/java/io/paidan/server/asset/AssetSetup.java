package io.paidan.server.asset;

import io.paidan.contract.asset.AssetDetails;
import io.paidan.contract.asset.SaveAsset;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.term.TermKind;
import io.paidan.server.organisation.Scope;
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
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes, changes and removes assets. Whoever sees a customer sees what he has. */
@Service
class AssetSetup {

    private final AssetMapper mapper;
    private final PlanMapper plans;
    private final Terms terms;
    private final FieldChecks checks;
    private final MasterChange change;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    AssetSetup(
            AssetMapper mapper,
            PlanMapper plans,
            Terms terms,
            FieldChecks checks,
            MasterChange change,
            ApplicationEventPublisher listeners,
            Clock clock) {
        this.mapper = mapper;
        this.plans = plans;
        this.terms = terms;
        this.checks = checks;
        this.change = change;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** Every asset of this scope by region and number, a few in memory at a time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forEach(Scope scope, Consumer<AssetDetails> to) {
        mapper.stream(scope).forEach(to);
    }

    /** The first of those with all these words in number, model or serial number, or whose customer has them in his fields. */
    @Transactional(readOnly = true)
    public List<AssetDetails> search(String words, Scope scope) {
        plans.planForValues();
        return mapper.search(scope, SearchWords.of(words), AssetDetails.MOST_LISTED);
    }

    Optional<AssetDetails> findByNumber(String number, Scope scope) {
        return mapper.findByNumber(number, scope);
    }

    /** @throws ProblemException NOT_FOUND when there is none in this scope */
    AssetDetails get(UUID id, Scope scope) {
        return mapper.find(id, scope).orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "asset", "id", id));
    }

    /** @throws ProblemException NOT_FOUND, CONFLICT, ID_REUSED, INVALID */
    @Transactional
    public Saved<AssetDetails> save(UUID id, SaveAsset sent, SignedInUser user) {
        var scope = Scope.of(user);
        if (sent.version() == 0 && mapper.findRegion(id).isEmpty()) {
            return new Saved<>(create(id, sent, scope, user), true);
        }
        return new Saved<>(change(get(id, scope), sent, scope, user), false);
    }

    private AssetDetails create(UUID id, SaveAsset sent, Scope scope, SignedInUser user) {
        requireFree(id, sent);
        var region = regionOfCustomer(sent, scope);
        requireFields(sent, region, null, scope);
        if (mapper.insert(region, id, sent, user.displayName(), clock.instant()) == 0) {
            throw new ProblemException(ProblemCode.ID_REUSED, "asset", "id", id);
        }
        return told(region, id, scope);
    }

    private AssetDetails change(AssetDetails stored, SaveAsset sent, Scope scope, SignedInUser user) {
        if (!change.isNeeded(stored.edit(), sent, stored.number(), stored.changedBy(), stored.changedAt())) {
            return stored;
        }
        requireFree(stored.id(), sent);
        var region = stored.region();
        if (!sent.customerId().equals(stored.customerId())
                && !regionOfCustomer(sent, scope).equals(region)) {
            throw change.wrong("customerId", sent.customerId(), "asset-other-region");
        }
        requireFields(sent, region, stored.engineerId(), scope);
        if (mapper.update(region, stored.id(), sent, user.displayName(), clock.instant()) == 0) {
            return change(get(stored.id(), scope), sent, scope, user);
        }
        return told(region, stored.id(), scope);
    }

    /**
     * @param seen the version that was seen
     * @throws ProblemException NOT_FOUND, CONFLICT
     */
    @Transactional
    public void remove(UUID id, int seen, SignedInUser user) {
        var scope = Scope.of(user);
        var asset = get(id, scope);
        change.requireSeen(asset.version(), seen, asset.number(), asset.changedBy(), asset.changedAt());
        listeners.publishEvent(new Concerned(mapper.listTerritories(asset.region(), id)));
        if (mapper.delete(asset.region(), id, seen) == 0) {
            remove(id, seen, user);
        }
    }

    private AssetDetails told(String region, UUID id, Scope scope) {
        listeners.publishEvent(new Concerned(mapper.listTerritories(region, id)));
        return get(id, scope);
    }

    private void requireFree(UUID id, SaveAsset sent) {
        if (mapper.isTaken(sent.number(), id)) {
            throw change.wrong("number", sent.number(), "taken");
        }
    }

    private String regionOfCustomer(SaveAsset sent, Scope scope) {
        return mapper.findRegionOfCustomer(sent.customerId(), scope)
                .orElseThrow(() -> change.wrong("customerId", sent.customerId(), "asset-customer-unknown"));
    }

    /** @param before who looked after it: he may go on, also when this user does not see him */
    private void requireFields(SaveAsset sent, String region, @Nullable UUID before, Scope scope) {
        var found = checks.begin();
        terms.check(found, "category", TermKind.CATEGORY, sent.category());
        var installed = sent.installedOn();
        var until = sent.warrantyUntil();
        found.wrong(
                "warrantyUntil",
                until,
                installed != null && until != null && until.isBefore(installed),
                "field.asset-warranty-over");
        var engineer = sent.engineerId();
        found.wrong(
                "engineerId",
                engineer,
                engineer != null && !engineer.equals(before) && !mapper.isKnown(region, engineer, scope),
                "field.unknown-engineer");
        found.refuse();
    }
}
