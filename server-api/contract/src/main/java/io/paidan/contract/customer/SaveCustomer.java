package io.paidan.contract.customer;

import io.paidan.contract.geo.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * Make or change a customer: sent to his id, a UUIDv7 made by the caller. The region follows from the place; of an existing
 * customer it cannot change.
 *
 * @param version the version that was seen; 0 to make a new one
 * @param number by which people and other systems know him, unique
 */
public record SaveCustomer(
        int version,
        String number,
        String name,
        String phone,
        @Nullable String tier,
        String address,
        GeoPoint place) {}
