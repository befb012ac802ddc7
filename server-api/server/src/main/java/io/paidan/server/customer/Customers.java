package io.paidan.server.customer;

import io.paidan.contract.customer.CustomerSummary;
import io.paidan.server.organisation.Scope;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds customers. */
@Component
public class Customers {

    private final CustomerMapper mapper;

    Customers(CustomerMapper mapper) {
        this.mapper = mapper;
    }

    /** Everybody in these regions who has exactly this telephone number, whoever may see him. */
    public List<CustomerSummary> listByPhone(List<String> regions, String phone) {
        return mapper.listOfRegions(regions, phone.strip());
    }

    /** Everybody in this scope who has exactly this telephone number. */
    List<CustomerSummary> listByPhone(Scope scope, String phone) {
        return mapper.list(scope, phone.strip());
    }
}
