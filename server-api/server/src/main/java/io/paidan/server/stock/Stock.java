package io.paidan.server.stock;

import io.paidan.contract.stock.Part;
import io.paidan.contract.stock.StockLevel;
import io.paidan.contract.stock.Store;
import io.paidan.server.organisation.Scope;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds parts, stores and levels. */
@Component
public class Stock {

    private final StockMapper mapper;
    private final Clock clock;

    Stock(StockMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    public List<Part> listParts() {
        return mapper.listParts();
    }

    public List<Store> listStores(Scope scope) {
        return mapper.listStores(scope, clock.instant());
    }

    public List<StockLevel> listLevels(Scope scope) {
        return mapper.listLevels(scope, clock.instant());
    }

    /** Who holds these parts. */
    public List<StockLevel> listLevelsOf(String region, List<String> partNumbers) {
        return partNumbers.isEmpty() ? List.of() : mapper.listLevelsOf(region, partNumbers);
    }
}
