package io.paidan.planning;

import java.util.Map;

/**
 * What can be had of a part outside an engineer's own van, by part number.
 *
 * @param inStores how many the region's stores can give
 * @param carriers the name of the engineer whose van holds most of it
 */
public record RegionStock(Map<String, Integer> inStores, Map<String, String> carriers) {
    public static final RegionStock EMPTY = new RegionStock(Map.of(), Map.of());

    public RegionStock {
        inStores = Map.copyOf(inStores);
        carriers = Map.copyOf(carriers);
    }
}
