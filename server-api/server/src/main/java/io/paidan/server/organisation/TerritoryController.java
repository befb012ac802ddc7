package io.paidan.server.organisation;

import io.paidan.contract.organisation.SaveTerritory;
import io.paidan.contract.organisation.TerritoryDetails;
import io.paidan.server.session.SignedInUser;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/setup/territories")
class TerritoryController {

    private final TerritorySetup territories;

    TerritoryController(TerritorySetup territories) {
        this.territories = territories;
    }

    @GetMapping
    List<TerritoryDetails> list(@AuthenticationPrincipal SignedInUser user) {
        return territories.list(Scope.of(user));
    }

    @GetMapping("/{id}")
    TerritoryDetails get(@PathVariable String id, @AuthenticationPrincipal SignedInUser user) {
        return territories.get(id, Scope.of(user));
    }

    @PutMapping("/{id}")
    ResponseEntity<TerritoryDetails> save(
            @PathVariable String id,
            @Valid @RequestBody SaveTerritory sent,
            @AuthenticationPrincipal SignedInUser user) {
        return territories.save(id, sent, user).answer();
    }
}
