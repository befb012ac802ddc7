package io.paidan.server.customer;

import io.paidan.contract.customer.CustomerSummary;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds customers. They belong to a region, not to a territory. */
@Component
public class Customers {

    private final CustomerMapper mapper;

    Customers(CustomerMapper mapper) {
        this.mapper = mapper;
    }

    /** Everybody in these regions who has exactly this telephone number. */
    public List<CustomerSummary> listByPhone(List<String> regions, String phone) {
        return mapper.list(regions, phone.strip());
    }
}
