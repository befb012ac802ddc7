package io.paidan.server.workorder;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.contract.workorder.WorkOrderStatus;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * An order as a sheet has it.
 *
 * @param zone of its territory, in which the sheet says times
 */
record OrderLine(
        String number,
        WorkOrderStatus status,
        String territory,
        Priority priority,
        String templateCode,
        String title,
        @Nullable String description,
        String customerName,
        String phone,
        String address,
        GeoPoint place,
        @Nullable TimeWindow window,
        Instant dueAt,
        Instant createdAt,
        @Nullable Instant endedAt,
        ZoneId zone) {}
