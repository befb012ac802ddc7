package io.paidan.server.audit;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The lines from before people were named by their ids only: kept behind their seal until their term is over. */
@Component
public class FormerAuditLines {

    private final FormerAuditMapper mapper;
    private final Clock clock;

    FormerAuditLines(FormerAuditMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** How many lines {@link #dropBefore} would drop. */
    public int countBefore(Instant instant) {
        return mapper.count(instant);
    }

    /**
     * Drops those of each chain whose last one is older; the chain then begins at its seal.
     *
     * @return how many lines
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int dropBefore(Instant instant) {
        return mapper.breakSeals(instant, clock.instant()).stream()
                .mapToInt(mapper::drop)
                .sum();
    }
}
