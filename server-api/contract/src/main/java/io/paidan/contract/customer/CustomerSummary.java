package io.paidan.contract.customer;

import io.paidan.contract.geo.GeoPoint;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer as the agent's form recalls him.
 *
 * @param tier such as {@code gold}; null for everybody else
 */
public record CustomerSummary(
        UUID id,
        String region,
        String name,
        String phone,
        @Nullable String tier,
        String address,
        GeoPoint place) {}
