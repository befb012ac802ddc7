package io.paidan.desktop.customer;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paidan.contract.customer.CustomerDetails;
import io.paidan.contract.customer.SaveCustomer;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.desktop.client.Resource;
import io.paidan.desktop.setup.SearchedMaster;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Customers by the server, which looks through them: there are more than a console reads. */
record CustomerMaster(Resource<CustomerDetails> server) implements SearchedMaster<CustomerDetails, SaveCustomer> {

    @Override
    public int mostListed() {
        return CustomerDetails.MOST_LISTED;
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
