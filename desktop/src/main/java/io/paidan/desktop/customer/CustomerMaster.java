package io.paidan.desktop.customer;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paidan.contract.customer.CustomerDetails;
import io.paidan.contract.customer.SaveCustomer;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.desktop.client.Resource;
import io.paidan.desktop.setup.ServerMaster;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Customers by the server, which looks through them: there are more than a console reads. */
record CustomerMaster(Resource<CustomerDetails> server) implements ServerMaster<CustomerDetails, SaveCustomer> {

    @Override
    public int mostListed() {
        return CustomerDetails.MOST_LISTED;
    }

    @Override
    public CompletableFuture<List<CustomerDetails>> search(String words) {
        return server.list("q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    @Override
    public CompletableFuture<Optional<CustomerDetails>> find(String id) {
        return server.get(id).thenApply(Optional::of);
    }

    @Override
    public Optional<CustomerDetails> blank() {
        return Optional.of(new CustomerDetails(
                UuidCreator.getTimeOrderedEpoch(),
                "",
                "",
                "",
                "",
                null,
                null,
                List.of(),
                "",
                new GeoPoint(0, 0),
                0,
                "",
                Instant.EPOCH));
    }

    @Override
    public String id(CustomerDetails customer) {
        return customer.id().toString();
    }

    @Override
    public String name(CustomerDetails customer) {
        return customer.name();
    }
}
