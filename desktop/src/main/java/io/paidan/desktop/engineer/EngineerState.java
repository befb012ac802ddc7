package io.paidan.desktop.engineer;

import io.paidan.contract.engineer.EngineerPosition;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an engineer is doing, as a colour and a word. */
public enum EngineerState {
    FREE,
    EN_ROUTE,
    ON_SITE,
    /** Outside of his shifts, absent, or lent to a region that is not seen. */
    OFF_SHIFT,
    /** His last position is too old to trust. */
    STALE;

    public static final Duration STALE_AFTER = Duration.ofMinutes(15);

    /**
     * Work under way counts before the shift's hours, and being on site before the age of the position: phones lie in
     * cellars.
     *
     * @param rows his row in every region he is seen in: who is lent works in one of them
     * @param visits his visits, in any order
     */
    public static EngineerState of(
            Collection<EngineerSummary> rows,
            List<VisitSummary> visits,
            @Nullable EngineerPosition position,
            Instant now) {
        var underWay = visits.stream()
                .map(VisitSummary::status)
                .filter(VisitStatus::isUnderWay)
                .findFirst();
        if (underWay.isPresent() && underWay.get() != VisitStatus.EN_ROUTE) {
            return ON_SITE;
        }
        if (underWay.isEmpty() && rows.stream().noneMatch(row -> WorkingTime.isThere(row, now))) {
            return OFF_SHIFT;
        }
        if (position == null || position.at().plus(STALE_AFTER).isBefore(now)) {
            return STALE;
        }
        return underWay.isPresent() ? EN_ROUTE : FREE;
    }
}
