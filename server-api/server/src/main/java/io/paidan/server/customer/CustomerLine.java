package io.paidan.server.customer;

import io.paidan.contract.customer.CustomerDetails;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A customer as a row of a sheet.
 *
 * @param codes of the engineers he names; one who is not there is missing
 */
record CustomerLine(CustomerDetails customer, Map<UUID, String> codes) {
    CustomerLine {
        codes = Map.copyOf(codes);
    }

    @Nullable
    String preferred() {
        var id = customer.preferredEngineerId();
        return id == null ? null : codes.get(id);
    }

    List<String> blocked() {
        return customer.blockedEngineerIds().stream()
                .map(codes::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Of the engineers a customer names, in one way or the other. */
    static Stream<UUID> named(CustomerDetails customer) {
        return Stream.concat(Stream.ofNullable(customer.preferredEngineerId()), customer.blockedEngineerIds().stream());
    }
}
