package io.paidan.desktop.sla;

import io.paidan.contract.sla.SlaPolicy;
import io.paidan.desktop.client.Resource;
import io.paidan.desktop.setup.ServerMaster;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The company's own policies. */
record PolicyMaster(Resource<SlaPolicy> server) implements ServerMaster<SlaPolicy, SlaPolicy> {

    @Override
    public CompletableFuture<SlaPolicy> save(SlaPolicy original, SlaPolicy policy) {
        return server.save(policy.id(), policy);
    }

    @Override
    public Optional<SlaPolicy> blank() {
        return Optional.of(PolicyForm.BLANK);
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
