package io.paidan.desktop.engineer;

import io.paidan.contract.engineer.EngineerPosition;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an engineer is doing, as a colour and a word. */
public enum EngineerState {
    FREE,
    EN_ROUTE,
    ON_SITE,
    OFF_SHIFT,
    /** His last position is too old to trust. */
    STALE;

    public static final Duration STALE_AFTER = Duration.ofMinutes(15);

    /**
     * Work under way counts before the shift's hours, and being on site before the age of the position: phones lie in
     * cellars.
     *
     * @param visits his visits, in any order
     */
    public static EngineerState of(
            EngineerSummary engineer, List<VisitSummary> visits, @Nullable EngineerPosition position, Instant now) {
        var underWay = visits.stream()
                .map(VisitSummary::status)
                .filter(VisitStatus::isUnderWay)
                .findFirst();
        if (underWay.isPresent() && underWay.get() != VisitStatus.EN_ROUTE) {
            return ON_SITE;
        }
        if (underWay.isEmpty() && !isWorking(engineer, now)) {
            return OFF_SHIFT;
        }
        if (position == null || position.at().plus(STALE_AFTER).isBefore(now)) {
            return STALE;
        }
        return underWay.isPresent() ? EN_ROUTE : FREE;
    }

    private static boolean isWorking(EngineerSummary engineer, Instant now) {
        return engineer.shifts().stream().anyMatch(shift -> !now.isBefore(shift.start()) && now.isBefore(shift.end()));
    }
}
