package io.paidan.desktop.stock;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paidan.contract.organisation.Territory;
import io.paidan.contract.stock.SaveStore;
import io.paidan.contract.stock.StoreDetails;
import io.paidan.contract.stock.StoreKind;
import io.paidan.desktop.client.Resource;
import io.paidan.desktop.organisation.OwnTerritories;
import io.paidan.desktop.setup.ServerMaster;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stores by the server. Who sees the store of a whole region, or the van of somebody lent, may not answer for it. */
record StoreMaster(Resource<StoreDetails> server, OwnTerritories own) implements ServerMaster<StoreDetails, SaveStore> {

    @Override
    public Optional<StoreDetails> blank() {
        return Optional.of(new StoreDetails(
                UuidCreator.getTimeOrderedEpoch(),
                "",
                StoreKind.OUTLET,
                "",
                onlyTerritory(),
                null,
                null,
                0,
                "",
                Instant.EPOCH));
    }

    /** Nobody who has one territory chooses it. */
    private String onlyTerritory() {
        var offered = own.list().stream().filter(Territory::active).toList();
        return offered.size() == 1 ? offered.getFirst().id() : "";
    }

    @Override
    public boolean mayChange(StoreDetails store) {
        return store.version() == 0 || own.mayChange(List.of(store.territory()));
    }

    @Override
    public String id(StoreDetails store) {
        return store.id().toString();
    }

    @Override
    public String name(StoreDetails store) {
        return store.name();
    }
}
