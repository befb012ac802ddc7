package io.paidan.installer.demo;

import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.WorkOrderSummary;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order with what became of it. {@code endedAt}: when it left the open statuses. */
record DemoOrder(
        WorkOrderSummary order,
        DemoRequest request,
        @Nullable Instant endedAt,
        List<HistoryEntry> history) {}
