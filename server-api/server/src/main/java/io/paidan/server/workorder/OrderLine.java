package io.paidan.server.workorder;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.contract.workorder.WorkOrderStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * An order as a sheet has it.
 *
 * @param expectedOn the day on which what it waits for is expected; null while it waits for nothing, or none is named
 * @param zone of its territory, in which the sheet says times
 * @param rawContent the request as it came; null when whoever took it typed it himself
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
        @Nullable LocalDate expectedOn,
        ZoneId zone,
        Channel channel,
        @Nullable String rawContent) {}
