package io.paidan.desktop.sla;

import io.paidan.contract.sla.SlaPolicy;
import io.paidan.desktop.client.Resource;
import io.paidan.desktop.setup.Master;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The company's own policies. */
record PolicyMaster(Resource<SlaPolicy> server) implements Master<SlaPolicy, SlaPolicy> {

    @Override
    public CompletableFuture<List<SlaPolicy>> list() {
        return server.list();
    }

    @Override
    public CompletableFuture<SlaPolicy> save(SlaPolicy original, SlaPolicy policy) {
        return server.save(policy.id(), policy);
    }

    @Override
    public SlaPolicy blank() {
        return PolicyForm.BLANK;
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
