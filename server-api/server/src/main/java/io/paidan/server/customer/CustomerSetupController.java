package io.paidan.server.customer;

import io.paidan.contract.customer.CustomerDetails;
import io.paidan.contract.customer.SaveCustomer;
import io.paidan.server.organisation.Scope;
import io.paidan.server.session.SignedInUser;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/setup/customers")
class CustomerSetupController {

    private final CustomerSetup customers;

    CustomerSetupController(CustomerSetup customers) {
        this.customers = customers;
    }

    @GetMapping
    List<CustomerDetails> search(
            @RequestParam(defaultValue = "") String q, @AuthenticationPrincipal SignedInUser user) {
        return customers.search(q, Scope.of(user));
    }

    @GetMapping("/{id}")
    CustomerDetails get(@PathVariable UUID id, @AuthenticationPrincipal SignedInUser user) {
        return customers.get(id, Scope.of(user));
    }

    @PutMapping("/{id}")
    ResponseEntity<CustomerDetails> save(
            @PathVariable UUID id, @Valid @RequestBody SaveCustomer sent, @AuthenticationPrincipal SignedInUser user) {
        return customers.save(id, sent, user).answer();
    }
}
