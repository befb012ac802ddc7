package io.paidan.server.session;

import io.paidan.contract.session.ApiKeySummary;
import io.paidan.contract.session.CreateApiKey;
import io.paidan.contract.session.NewApiKey;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/setup/api-keys")
class ApiKeyController {

    private final ApiKeys keys;

    ApiKeyController(ApiKeys keys) {
        this.keys = keys;
    }

    @GetMapping
    List<ApiKeySummary> list(@AuthenticationPrincipal SignedInUser user) {
        return keys.list(user);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    NewApiKey create(@Valid @RequestBody CreateApiKey request, @AuthenticationPrincipal SignedInUser user) {
        return keys.create(request, user);
    }

    @DeleteMapping("/{id}")
    ApiKeySummary revoke(@PathVariable UUID id, @AuthenticationPrincipal SignedInUser user) {
        return keys.revoke(id, user);
    }
}
