package io.paidan.contract.workorder;

import io.paidan.contract.geo.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * Put right what was noted when an order was taken. What is null stays as it is; its deadline stays in any case.
 *
 * @param description the notes; an empty text takes them away
 * @param version the version of the order the caller saw; another one on the server is a conflict
 */
public record CorrectWorkOrder(
        @Nullable String customerName,
        @Nullable String phone,
        @Nullable String address,
        @Nullable GeoPoint place,
        @Nullable String description,
        int version) {}
