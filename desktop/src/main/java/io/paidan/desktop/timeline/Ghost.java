package io.paidan.desktop.timeline;

import io.paidan.contract.workorder.WorkOrderSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A visit that is not true yet: held over a row, or sent and not confirmed.
 *
 * @param travel the drive before it; zero when unknown
 */
record Ghost(UUID engineerId, WorkOrderSummary order, Instant start, Instant end, Duration travel) {}
