package io.paidan.contract.visit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Give an order to an engineer. If another engineer has it, his planned visit is withdrawn in the same act. The server
 * puts it where it disturbs his day least, or as near to {@code wishedStart} as his day allows.
 *
 * @param visitId made by the caller (UUIDv7): sent twice it assigns once
 * @param orderVersion the version of the order the caller saw
 */
public record AssignVisit(
        UUID visitId,
        UUID engineerId,
        int orderVersion,
        @Nullable Instant wishedStart,
        @Nullable String reason) {}
