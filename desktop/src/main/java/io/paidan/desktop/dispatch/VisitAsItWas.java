package io.paidan.desktop.dispatch;

import io.paidan.contract.visit.VisitSummary;
import java.time.Instant;
import java.util.UUID;

/** Who was to do a visit and when, kept when it gave way: the store forgets visits that are withdrawn. */
record VisitAsItWas(UUID id, UUID engineerId, Instant start, boolean pinned) {

    static VisitAsItWas of(VisitSummary visit) {
        return new VisitAsItWas(visit.id(), visit.engineerId(), visit.plannedStart(), visit.pinned());
    }
}
