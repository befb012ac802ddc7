package io.paidan.desktop.sla;

import io.paidan.contract.sla.SlaPolicy;
import io.paidan.desktop.client.Resource;
import io.paidan.desktop.organisation.OwnTerritories;
import io.paidan.desktop.setup.ServerMaster;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The company's own policies. Who sets up only some territories has those that hold there. */
record PolicyMaster(Resource<SlaPolicy> server, OwnTerritories own) implements ServerMaster<SlaPolicy, SlaPolicy> {

    @Override
    public CompletableFuture<SlaPolicy> save(SlaPolicy original, SlaPolicy policy) {
        return server.save(policy.id(), policy);
    }

    @Override
    public Optional<SlaPolicy> blank() {
        return Optional.of(
                own.given().stream().findFirst().map(PolicyForm::blankOf).orElse(PolicyForm.BLANK));
    }

    @Override
    public boolean mayChange(SlaPolicy policy) {
        return own.mayChange(Stream.ofNullable(policy.territory()).toList());
    }

    @Override
    public String id(SlaPolicy policy) {
        return policy.id();
    }

    @Override
    public String name(SlaPolicy policy) {
        return policy.name();
    }
}
