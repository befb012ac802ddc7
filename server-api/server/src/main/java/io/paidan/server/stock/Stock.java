package io.paidan.server.stock;

import io.paidan.contract.stock.Part;
import io.paidan.contract.stock.StockLevel;
import io.paidan.contract.stock.Store;
import io.paidan.server.organisation.Scope;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds parts, stores and levels. Stock belongs to a region, not to a territory. */
@Component
public class Stock {

    private final StockMapper mapper;

    Stock(StockMapper mapper) {
        this.mapper = mapper;
    }

    public List<Part> listParts() {
        return mapper.listParts();
    }

    public List<Store> listStores(Scope scope) {
        return mapper.listStores(scope);
    }

    public List<StockLevel> listLevels(Scope scope) {
        return mapper.listLevels(scope);
    }

    /** Who holds these parts. */
    public List<StockLevel> listLevelsOf(String region, List<String> partNumbers) {
        return partNumbers.isEmpty() ? List.of() : mapper.listLevelsOf(region, partNumbers);
    }
}
