package io.paidan.contract.workorder;

import io.paidan.contract.dispatch.Obstacle;
import io.paidan.contract.geo.GeoPoint;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an order.
 *
 * @param actor the display name of who did it
 * @param kind the event's name, such as {@code VisitAssigned}
 * @param subject whom or what it concerned besides the order, such as an engineer's name or, with {@link #SEVERAL}
 *     between them, those of a crew; null when nobody
 * @param from the status before, null when none changed; of an agreed time an {@link TimeWindow#text};
 *     of who got the order, who had it before, as in {@code subject}
 * @param to the status after, null when none changed; of an agreed time, of who got the order and of a pinned visit, when, an {@link
 *     TimeWindow#text}; of a step its picture's id
 * @param reason in the words of who did it; of nobody who fits, why, an {@link Obstacle#text}; null when nobody said
 * @param place where it happened; null when nobody said
 * @param device what it was done with, as that calls itself; null when the server did it by itself
 */
public record HistoryEntry(
        Instant at,
        String actor,
        String kind,
        @Nullable String subject,
        @Nullable String from,
        @Nullable String to,
        @Nullable String reason,
        @Nullable GeoPoint place,
        @Nullable String device) {

    /** Stands between the names of a {@link #subject} of several people; no name holds it. */
    public static final String SEVERAL = "\n";

    /** As a service writes it down; {@code History} adds where and from which device. */
    public HistoryEntry(
            Instant at,
            String actor,
            String kind,
            @Nullable String subject,
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason) {
        this(at, actor, kind, subject, from, to, reason, null, null);
    }
}
