package io.paidan.contract.visit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Give an order to an engineer. If another engineer has it, his planned visit is withdrawn in the same act. The server
 * puts it where it disturbs his day least, or as near to {@code wishedStart} as his day allows. If the order takes a crew
 * the server gives it to him and the colleagues who suit best, all in the same act.
 *
 * @param visitId made by the caller (UUIDv7): sent twice it assigns once; it is the crew's id too
 * @param further true for one more visit beside those the order has, after them unless a start is wished for; null or
 *     false for one instead of what is planned
 * @param orderVersion the version of the order the caller saw
 */
public record AssignVisit(
        UUID visitId,
        UUID engineerId,
        int orderVersion,
        @Nullable Instant wishedStart,
        @Nullable String reason,
        @Nullable Boolean further) {

    /** Instead of what is planned. */
    public AssignVisit(
            UUID visitId, UUID engineerId, int orderVersion, @Nullable Instant wishedStart, @Nullable String reason) {
        this(visitId, engineerId, orderVersion, wishedStart, reason, null);
    }

    /** True for one more visit beside those the order has. */
    public boolean isFurther() {
        return Boolean.TRUE.equals(further);
    }
}
