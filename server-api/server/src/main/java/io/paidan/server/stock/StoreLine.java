package io.paidan.server.stock;

import io.paidan.contract.stock.StoreDetails;
import io.paidan.contract.stock.StoreKind;
import org.jspecify.annotations.Nullable;

/**
 * A store as a row of a sheet.
 *
 * @param engineer code of the one whose van it is
 */
record StoreLine(StoreDetails store, @Nullable String engineer) {

    /** Of a van it is its engineer's business. */
    @Nullable
    String territory() {
        return store.kind() == StoreKind.VAN ? null : store.territory();
    }
}
