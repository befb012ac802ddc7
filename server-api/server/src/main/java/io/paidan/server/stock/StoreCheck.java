package io.paidan.server.stock;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.stock.SaveStore;
import io.paidan.contract.stock.StoreDetails;
import io.paidan.contract.stock.StoreKind;
import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.FieldChecks;
import io.paidan.server.platform.MasterChange;
import io.paidan.server.platform.ProblemException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be set up as a store, by whom, and what keeps one from becoming another or from going. */
@Component
class StoreCheck {

    private final StoreMapper mapper;
    private final FieldChecks checks;
    private final MasterChange change;

    StoreCheck(StoreMapper mapper, FieldChecks checks, MasterChange change) {
        this.mapper = mapper;
        this.checks = checks;
        this.change = change;
    }

    /** A van is an engineer's and stands nowhere; any other store is a territory's and stands somewhere. */
    void requireFields(SaveStore sent) {
        var isVan = sent.kind() == StoreKind.VAN;
        var found = checks.begin();
        found.missing("engineerId", isVan && sent.engineerId() == null);
        found.unwanted("engineerId", !isVan && sent.engineerId() != null);
        found.missing("territory", !isVan && sent.territory() == null);
        found.unwanted("territory", isVan && sent.territory() != null);
        found.missing("place", !isVan && sent.place() == null);
        found.unwanted("place", isVan && sent.place() != null);
        found.refuse();
    }

    /**
     * The region of the territory or engineer it is to be of, who are asked for in this scope unless they stay the same.
     *
     * @param stored null for a new one
     */
    String requireRegion(SaveStore sent, @Nullable StoreDetails stored, Scope scope) {
        var region = stored != null && isOfTheSame(sent, stored.edit()) ? stored.region() : region(sent, scope);
        if (stored != null && !region.equals(stored.region())) {
            throw change.wrong(field(sent), whose(sent), "store-other-region");
        }
        return region;
    }

    private static boolean isOfTheSame(SaveStore sent, SaveStore stored) {
        return Objects.equals(sent.territory(), stored.territory())
                && Objects.equals(sent.engineerId(), stored.engineerId());
    }

    private String region(SaveStore sent, Scope scope) {
        var engineer = sent.engineerId();
        return engineer != null
                ? mapper.findRegionOfEngineer(engineer, scope)
                        .orElseThrow(() -> change.wrong("engineerId", engineer, "store-engineer-unknown"))
                : mapper.findRegionOf(Objects.requireNonNull(sent.territory()), scope)
                        .orElseThrow(() -> change.wrong("territory", sent.territory(), "unknown-territory"));
    }

    private static String field(SaveStore sent) {
        return sent.engineerId() == null ? "territory" : "engineerId";
    }

    private static @Nullable Object whose(SaveStore sent) {
        return sent.engineerId() == null ? sent.territory() : sent.engineerId();
    }

    void requireFree(String region, UUID id, SaveStore sent) {
        if (mapper.isTaken(region, sent.name(), id)) {
            throw change.wrong("name", sent.name(), "store-name-taken");
        }
        var engineer = sent.engineerId();
        if (engineer != null) {
            mapper.findVan(region, engineer, id).ifPresent(van -> {
                throw change.wrong("engineerId", engineer, "store-second-van", "van", van);
            });
        }
    }

    /** Central store and outlet are two words for what stands still; what lies there would not be in a van. */
    void requireKind(StoreDetails stored, SaveStore sent) {
        if ((sent.kind() == StoreKind.VAN) == (stored.kind() == StoreKind.VAN)) {
            return;
        }
        var remains = mapper.countRemains(stored.region(), stored.id());
        if (remains.parts() > 0) {
            throw change.wrong("kind", sent.kind(), "store-kind-parts", "parts", remains.parts());
        }
        if (remains.visits() > 0) {
            throw change.wrong("kind", sent.kind(), "store-kind-visits", "visits", remains.visits());
        }
    }

    void requireEmpty(StoreDetails store) {
        var remains = mapper.countRemains(store.region(), store.id());
        if (remains.parts() > 0) {
            throw new ProblemException(
                    ProblemCode.IN_USE, "store-parts", "name", store.name(), "parts", remains.parts());
        }
        if (remains.visits() > 0) {
            throw new ProblemException(
                    ProblemCode.IN_USE, "store-visits", "name", store.name(), "visits", remains.visits());
        }
    }

    /** One may see the store of a whole region, or the van of somebody lent, without answering for it. */
    void requireMine(StoreDetails store, Scope scope) {
        if (!scope.territories().contains(store.territory())) {
            throw new ProblemException(ProblemCode.FORBIDDEN, "store", "name", store.name());
        }
    }
}
