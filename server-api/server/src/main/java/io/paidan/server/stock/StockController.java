package io.paidan.server.stock;

import io.paidan.contract.stock.Part;
import io.paidan.contract.stock.StockLevel;
import io.paidan.server.organisation.Scope;
import io.paidan.server.session.SignedInUser;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StockController {

    private final Stock stock;

    StockController(Stock stock) {
        this.stock = stock;
    }

    @GetMapping("/api/parts")
    List<Part> listParts() {
        return stock.listParts();
    }

    @GetMapping("/api/stock")
    List<StockLevel> listLevels(@AuthenticationPrincipal SignedInUser user) {
        return stock.listLevels(Scope.of(user));
    }
}
