package io.paidan.contract.workorder;

import io.paidan.contract.geo.GeoPoint;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Take in a request. The id is made by the caller (UUIDv7): sent twice it creates one order. What is null comes from
 * the template; region and territory follow from the place.
 */
public record CreateWorkOrder(
        UUID id,
        String templateCode,
        Channel channel,
        @Nullable Priority priority,
        String title,
        @Nullable String description,
        String customerName,
        String phone,
        String address,
        GeoPoint place,
        @Nullable TimeWindow window) {}
