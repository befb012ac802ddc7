package io.paidan.server.workorder;

import io.paidan.contract.workorder.Priority;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Until when an engineer must be there, by priority. */
final class ResponseTimes {

    private ResponseTimes() {}

    /** @param zone of the customer's territory: the days of the least pressing orders are local ones */
    static Instant dueAt(Priority priority, Instant receivedAt, ZoneId zone) {
        return switch (priority) {
            case P1 -> receivedAt.plus(Duration.ofHours(2));
            case P2 -> receivedAt.plus(Duration.ofHours(4));
            case P3 -> receivedAt.plus(Duration.ofHours(8));
            case P4 -> endOfNextDay(receivedAt, zone);
        };
    }

    private static Instant endOfNextDay(Instant receivedAt, ZoneId zone) {
        return receivedAt
                .atZone(zone)
                .toLocalDate()
                .plusDays(2)
                .atStartOfDay(zone)
                .toInstant();
    }
}
