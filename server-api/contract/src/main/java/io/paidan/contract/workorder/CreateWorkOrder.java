package io.paidan.contract.workorder;

import io.paidan.contract.geo.GeoPoint;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Take in a request. The id is made by the caller (UUIDv7): sent twice it creates one order. What is null comes from
 * the template; region and territory follow from the place.
 *
 * @param reworkOf the closed order of the same customer that is to be done again; null for a new task
 * @param rawContent the request as it came, such as the text of an e-mail; null when whoever took it typed it himself, or
 *     when a program sends this: then the server keeps it as it is
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
        @Nullable TimeWindow window,
        @Nullable UUID reworkOf,
        @Nullable String rawContent) {

    /** A new task, typed by whoever takes it in. */
    public CreateWorkOrder(
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
            @Nullable TimeWindow window) {
        this(
                id,
                templateCode,
                channel,
                priority,
                title,
                description,
                customerName,
                phone,
                address,
                place,
                window,
                null,
                null);
    }
}
