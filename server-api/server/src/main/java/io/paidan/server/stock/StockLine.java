package io.paidan.server.stock;

import io.paidan.contract.stock.StockLevel;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many of a part a store holds, in the names of people.
 *
 * @param territory whose the store is; null for a van and for the whole region's
 * @param engineerId whose van it is; null for a store that stands still
 */
record StockLine(
        String region,
        UUID storeId,
        String store,
        @Nullable String territory,
        @Nullable UUID engineerId,
        UUID partId,
        String partNumber,
        int onHand,
        int reserved) {

    StockLevel level() {
        return new StockLevel(region, storeId, partId, onHand, reserved);
    }
}
