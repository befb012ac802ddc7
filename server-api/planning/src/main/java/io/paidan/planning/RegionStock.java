package io.paidan.planning;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.stock.RequiredPart;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What can be had of parts outside an engineer's own van.
 *
 * @param stores of the region that stand somewhere
 * @param carriers by part number, the engineer whose van holds most of it
 */
public record RegionStock(List<Shelf> stores, Map<String, Carrier> carriers) {
    public static final RegionStock EMPTY = new RegionStock(List.of(), Map.of());

    /** How long a stop at a store takes. */
    public static final Duration STOP = Duration.ofMinutes(10);

    /** What a store can give. {@code parts}: how many, by part number. */
    public record Shelf(UUID storeId, String name, GeoPoint place, Map<String, Integer> parts) {
        public Shelf {
            parts = Map.copyOf(parts);
        }

        public boolean has(RequiredPart part) {
            return parts.getOrDefault(part.partNumber(), 0) >= part.quantity();
        }
    }

    /** Somebody whose van holds a part. */
    public record Carrier(String name, int quantity) {}

    public RegionStock {
        stores = List.copyOf(stores);
        carriers = Map.copyOf(carriers);
    }

    /** The stores where all of these can be picked up. */
    public List<Shelf> storesWith(List<RequiredPart> parts) {
        return stores.stream()
                .filter(store -> parts.stream().allMatch(store::has))
                .toList();
    }

    public Optional<Shelf> findStore(UUID id) {
        return stores.stream().filter(store -> store.storeId().equals(id)).findFirst();
    }

    /** The name of somebody who carries enough of a part. */
    public Optional<String> findCarrier(RequiredPart part) {
        return Optional.ofNullable(carriers.get(part.partNumber()))
                .filter(carrier -> carrier.quantity() >= part.quantity())
                .map(Carrier::name);
    }
}
