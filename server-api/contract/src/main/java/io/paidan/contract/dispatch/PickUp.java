package io.paidan.contract.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A stop at a store on the way to an order.
 *
 * @param storeName as people call it
 * @param arrival when he gets there
 * @param departure when he leaves with the parts
 * @param partNumbers what he fetches there
 */
public record PickUp(UUID storeId, String storeName, Instant arrival, Instant departure, List<String> partNumbers) {
    public PickUp {
        partNumbers = List.copyOf(partNumbers);
    }
}
