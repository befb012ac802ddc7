package io.paidan.server.stock;

import io.paidan.contract.stock.SaveStore;
import io.paidan.contract.stock.StoreDetails;
import io.paidan.server.organisation.Scope;
import io.paidan.server.session.SignedInUser;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/setup/stores")
class StoreController {

    private final StoreSetup stores;

    StoreController(StoreSetup stores) {
        this.stores = stores;
    }

    @GetMapping
    List<StoreDetails> list(@AuthenticationPrincipal SignedInUser user) {
        return stores.list(Scope.of(user));
    }

    @GetMapping("/{id}")
    StoreDetails get(@PathVariable UUID id, @AuthenticationPrincipal SignedInUser user) {
        return stores.get(id, Scope.of(user));
    }

    @PutMapping("/{id}")
    ResponseEntity<StoreDetails> save(
            @PathVariable UUID id, @Valid @RequestBody SaveStore sent, @AuthenticationPrincipal SignedInUser user) {
        return stores.save(id, sent, user).answer();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @RequestParam int version, @AuthenticationPrincipal SignedInUser user) {
        stores.remove(id, version, user);
    }
}
