package io.paidan.desktop.stock;

import static java.util.function.Predicate.isEqual;

import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.organisation.Territory;
import io.paidan.desktop.organisation.OwnTerritories;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The territories and engineers that stores can be of, and what they are called. */
final class StoreOwners {

    private final DispatchStore known;
    private final OwnTerritories own;
    private final Texts texts;

    StoreOwners(DispatchStore known, OwnTerritories own, Texts texts) {
        this.known = known;
        this.own = own;
        this.texts = texts;
    }

    List<String> territories() {
        return own.list().stream().filter(Territory::active).map(Territory::id).toList();
    }

    String territory(String id) {
        return find(id).map(Territory::name).orElse(id);
    }

    /** Among the others a region is told apart from the outlets in it. */
    String territoryChoice(String id) {
        return find(id).filter(territory -> territory.id().equals(territory.region()))
                .map(region -> texts.get("stock.wholeRegion", region.name()))
                .orElseGet(() -> territory(id));
    }

    private Optional<Territory> find(String id) {
        return known.territories().stream()
                .filter(territory -> territory.id().equals(id))
                .findFirst();
    }

    /**
     * By code: those at home here who have no van.
     *
     * @param driver whose van it is anyway
     */
    List<UUID> engineers(@Nullable UUID driver) {
        var driving = known.stores().stream()
                .flatMap(store -> Stream.ofNullable(store.engineerId()))
                .filter(isEqual(driver).negate())
                .toList();
        return known.engineers().stream()
                .filter(engineer -> !engineer.isGuest() && own.mayChange(List.of(engineer.territory())))
                .filter(engineer -> !driving.contains(engineer.id()))
                .sorted(Comparator.comparing(EngineerSummary::code))
                .map(EngineerSummary::id)
                .toList();
    }

    Optional<String> engineer(UUID id) {
        return known.findEngineer(id).map(EngineerSummary::name);
    }

    /** With his code: two may have one name. */
    String engineerChoice(UUID id) {
        return known.findEngineer(id)
                .map(engineer -> engineer.name() + " " + engineer.code())
                .orElseGet(() -> texts.get("stock.engineerUnseen"));
    }
}
