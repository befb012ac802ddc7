package io.paidan.server.retention;

import io.paidan.contract.organisation.Erasure;
import io.paidan.contract.organisation.RetentionForecast;
import io.paidan.contract.organisation.RetentionPolicy;
import io.paidan.contract.organisation.SaveRetentionPolicy;
import io.paidan.server.organisation.Scope;
import io.paidan.server.session.SignedInUser;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RetentionController {

    private final RetentionPolicies policies;
    private final Retention retention;

    RetentionController(RetentionPolicies policies, Retention retention) {
        this.policies = policies;
        this.retention = retention;
    }

    @GetMapping("/api/setup/retention")
    RetentionPolicy get() {
        return policies.get();
    }

    @PutMapping("/api/setup/retention")
    RetentionPolicy save(@Valid @RequestBody SaveRetentionPolicy sent, @AuthenticationPrincipal SignedInUser user) {
        return policies.save(sent, user);
    }

    /** What saving this would come to; saves nothing. */
    @PostMapping("/api/setup/retention/forecast")
    RetentionForecast forecast(@Valid @RequestBody SaveRetentionPolicy sent) {
        return retention.forecast(sent);
    }

    @PostMapping("/api/setup/customers/{id}/erasure")
    Erasure erase(@PathVariable UUID id, @AuthenticationPrincipal SignedInUser user) {
        return retention.erase(id, Scope.of(user), user.displayName());
    }
}
