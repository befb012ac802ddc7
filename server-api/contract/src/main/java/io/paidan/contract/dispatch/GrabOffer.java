package io.paidan.contract.dispatch;

import io.paidan.contract.workorder.WorkOrderSummary;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order offered to an engineer.
 *
 * @param arrival when he could begin, as it was reckoned when it was offered
 * @param travel his drive before it, reckoned then
 * @param takenBy the name of the colleague who was faster; null while it can be taken
 */
public record GrabOffer(
        WorkOrderSummary order,
        Instant offeredAt,
        Instant arrival,
        Duration travel,
        @Nullable String takenBy) {}
