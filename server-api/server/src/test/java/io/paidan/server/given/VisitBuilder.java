package io.paidan.server.given;

import io.paidan.contract.visit.VisitStatus;
import io.paidan.server.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit: without further words planned for an hour from now, lasting an hour, its notice not due. */
public final class VisitBuilder {

    final UUID workOrderId;
    final UUID engineerId;
    VisitStatus status = VisitStatus.PLANNED;
    Instant start = TestClock.START.plus(Duration.ofHours(1));
    Duration duration = Duration.ofHours(1);
    int sequence = 1;

    @Nullable
    UUID crewId;

    @Nullable
    Instant notifyAt;

    private VisitBuilder(UUID workOrderId, UUID engineerId) {
        this.workOrderId = workOrderId;
        this.engineerId = engineerId;
    }

    public static VisitBuilder aVisit(UUID workOrderId, UUID engineerId) {
        return new VisitBuilder(workOrderId, engineerId);
    }

    public VisitBuilder that(VisitStatus status) {
        this.status = status;
        return this;
    }

    public VisitBuilder numbered(int sequence) {
        this.sequence = sequence;
        return this;
    }

    public VisitBuilder ofCrew(UUID crewId) {
        this.crewId = crewId;
        return this;
    }

    public VisitBuilder starting(Instant start) {
        this.start = start;
        return this;
    }

    public VisitBuilder lasting(Duration duration) {
        this.duration = duration;
        return this;
    }

    public VisitBuilder notifiedAt(Instant notifyAt) {
        this.notifyAt = notifyAt;
        return this;
    }
}
