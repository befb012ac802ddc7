package io.paidan.server.stock;

import io.paidan.contract.stock.CountStock;
import io.paidan.contract.stock.Part;
import io.paidan.contract.stock.PartDetails;
import io.paidan.contract.stock.SavePart;
import io.paidan.contract.stock.StockLevel;
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
import org.springframework.web.bind.annotation.RestController;

@RestController
class StockController {

    private final Stock stock;
    private final StockCount count;
    private final PartSetup parts;

    StockController(Stock stock, StockCount count, PartSetup parts) {
        this.stock = stock;
        this.count = count;
        this.parts = parts;
    }

    @GetMapping("/api/parts")
    List<Part> listParts() {
        return stock.listParts();
    }

    @GetMapping("/api/stock")
    List<StockLevel> listLevels(@AuthenticationPrincipal SignedInUser user) {
        return stock.listLevels(Scope.of(user));
    }

    @PutMapping("/api/stock/{storeId}/{partNumber}")
    StockLevel count(
            @PathVariable UUID storeId,
            @PathVariable String partNumber,
            @Valid @RequestBody CountStock counted,
            @AuthenticationPrincipal SignedInUser user) {
        return count.save(storeId, partNumber, counted, user).value().level();
    }

    @GetMapping("/api/setup/parts")
    List<PartDetails> listPartDetails() {
        return parts.list();
    }

    @PutMapping("/api/setup/parts/{number}")
    ResponseEntity<PartDetails> savePart(
            @PathVariable String number,
            @Valid @RequestBody SavePart sent,
            @AuthenticationPrincipal SignedInUser user) {
        return parts.save(number, sent, user).answer();
    }
}
