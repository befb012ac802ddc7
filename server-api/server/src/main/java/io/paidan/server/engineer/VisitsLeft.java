package io.paidan.server.engineer;

import io.paidan.contract.engineer.EngineerDetails;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.server.session.SignedInUser;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Hears of visits whose engineer was set off at their time. */
public interface VisitsLeft {

    /** A visit, in the region it lies in. */
    record Left(String region, UUID id, UUID workOrderId, Instant start, Instant end) {}

    /**
     * In the transaction in which it happened.
     *
     * @param engineer as he was before
     * @param visits that were not left before, all of one region
     * @param off when he is absent or lent since, in so far as it concerns them; empty when he only has no shift any more
     */
    void left(EngineerDetails engineer, List<Left> visits, List<TimeWindow> off, SignedInUser by);
}
