package io.paidan.contract.dispatch;

import io.paidan.contract.geo.GeoPoint;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Take an order that was offered.
 *
 * @param visitId made by the caller (UUIDv7): sent twice it takes once
 * @param place where the engineer was, when he knows
 */
public record GrabOrder(UUID visitId, @Nullable GeoPoint place) {}
