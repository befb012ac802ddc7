package io.paidan.desktop.organisation;

import io.paidan.contract.organisation.Territory;
import io.paidan.desktop.setup.Rights;
import io.paidan.desktop.store.DispatchStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The territories for which this user sets up what holds there: all of them at head office, else those given to him with
 * all below.
 */
public final class OwnTerritories {

    private final Supplier<Rights> rights;
    private final DispatchStore store;

    public OwnTerritories(Supplier<Rights> rights, DispatchStore store) {
        this.rights = rights;
        this.store = store;
    }

    /** True for somebody of head office, who also changes what holds in the whole company. */
    public boolean areAll() {
        return !rights.get().isLimited();
    }

    /** Those given to him; none at head office. */
    public List<String> given() {
        return rights.get().limitedTo();
    }

    public List<Territory> list() {
        return store.territories().stream()
                .filter(territory -> areAll() || isBelowGiven(territory.id()))
                .toList();
    }

    /**
     * True when a record may be changed by who answers for the territories that it names.
     *
     * @param territories none for a record that holds in the whole company
     */
    public boolean mayChange(List<String> territories) {
        return areAll() || (!territories.isEmpty() && territories.stream().allMatch(this::isBelowGiven));
    }

    private boolean isBelowGiven(String id) {
        return given().contains(id)
                || find(id).map(Territory::parent).filter(this::isBelowGiven).isPresent();
    }

    private Optional<Territory> find(String id) {
        return store.territories().stream()
                .filter(territory -> territory.id().equals(id))
                .findFirst();
    }
}
