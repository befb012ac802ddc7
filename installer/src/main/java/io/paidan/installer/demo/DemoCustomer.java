package io.paidan.installer.demo;

import io.paidan.contract.place.Place;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who calls the demo company.
 *
 * @param preferred whom he asks for, null when anybody will do
 * @param previous who was there last
 * @param blocked whom he does not want any more
 */
record DemoCustomer(
        UUID id,
        DemoCatalogue.Area area,
        String name,
        String phone,
        @Nullable String tier,
        Place address,
        @Nullable UUID preferred,
        @Nullable UUID previous,
        List<UUID> blocked) {

    /** The tier of those who are promised most. */
    static final String GOLD = "gold";
}
