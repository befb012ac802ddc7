package io.paidan.server.asset;

import io.paidan.contract.asset.AssetDetails;
import io.paidan.contract.asset.SaveAsset;
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
@RequestMapping("/api/setup/assets")
class AssetController {

    private final AssetSetup assets;

    AssetController(AssetSetup assets) {
        this.assets = assets;
    }

    @GetMapping
    List<AssetDetails> search(@RequestParam(defaultValue = "") String q, @AuthenticationPrincipal SignedInUser user) {
        return assets.search(q, Scope.of(user));
    }

    @GetMapping("/{id}")
    AssetDetails get(@PathVariable UUID id, @AuthenticationPrincipal SignedInUser user) {
        return assets.get(id, Scope.of(user));
    }

    @PutMapping("/{id}")
    ResponseEntity<AssetDetails> save(
            @PathVariable UUID id, @Valid @RequestBody SaveAsset sent, @AuthenticationPrincipal SignedInUser user) {
        return assets.save(id, sent, user).answer();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @RequestParam int version, @AuthenticationPrincipal SignedInUser user) {
        assets.remove(id, version, user);
    }
}
