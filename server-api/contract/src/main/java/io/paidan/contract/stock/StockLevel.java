package io.paidan.contract.stock;

import java.util.UUID;

/** How many of a part a store holds, and how many of those are promised to orders. */
public record StockLevel(String region, UUID storeId, UUID partId, int onHand, int reserved) {

    public int available() {
        return onHand - reserved;
    }
}
