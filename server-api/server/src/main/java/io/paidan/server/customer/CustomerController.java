package io.paidan.server.customer;

import io.paidan.contract.customer.CustomerSummary;
import io.paidan.server.organisation.Scope;
import io.paidan.server.session.SignedInUser;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CustomerController {

    private final Customers customers;

    CustomerController(Customers customers) {
        this.customers = customers;
    }

    @GetMapping("/api/customers")
    List<CustomerSummary> listByPhone(@RequestParam String phone, @AuthenticationPrincipal SignedInUser user) {
        return customers.listByPhone(Scope.of(user), phone);
    }
}
