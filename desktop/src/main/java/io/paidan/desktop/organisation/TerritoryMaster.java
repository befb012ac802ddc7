package io.paidan.desktop.organisation;

import io.paidan.contract.organisation.TerritoryDetails;
import io.paidan.contract.organisation.TerritoryKind;
import io.paidan.desktop.client.Resource;
import io.paidan.desktop.setup.Master;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Territories by the server, in the order of their tree.
 *
 * @param usualZone of a new one until it is said what it stands below
 * @param drawn hears of what was saved with another border
 */
record TerritoryMaster(
        Resource<TerritoryDetails> server,
        TerritoryTree tree,
        Supplier<ZoneId> usualZone,
        Consumer<TerritoryDetails> drawn)
        implements Master<TerritoryDetails, SaveTerritoryAs> {

    @Override
    public CompletableFuture<List<TerritoryDetails>> list() {
        return server.list().thenApply(tree::order);
    }

    @Override
    public CompletableFuture<TerritoryDetails> save(TerritoryDetails original, SaveTerritoryAs sent) {
        return server.save(sent.id(), sent.command()).thenApply(saved -> {
            if (!saved.border().equals(original.border())) {
                drawn.accept(saved);
            }
            return saved;
        });
    }

    @Override
    public Optional<TerritoryDetails> blank() {
        return Optional.of(new TerritoryDetails(
                "", "", null, TerritoryKind.OUTLET, "", usualZone.get(), "", List.of(), true, 0, "", Instant.EPOCH));
    }

    @Override
    public String id(TerritoryDetails territory) {
        return territory.id();
    }

    @Override
    public String name(TerritoryDetails territory) {
        return territory.name();
    }

    @Override
    public boolean isActive(TerritoryDetails territory) {
        return territory.active();
    }
}
