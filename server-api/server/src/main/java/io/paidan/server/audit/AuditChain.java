package io.paidan.server.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds links. From then until the transaction ends nobody else adds one to that chain, and to no other. */
@Component
class AuditChain {

    private final AuditMapper mapper;
    private final Clock clock;

    AuditChain(AuditMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void append(String region, AuditEntry.Content content) {
        var head = mapper.lockHead(region).orElseGet(() -> begin(region));
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var entry = AuditEntry.next(region, head.seq() + 1, at, content, head.hash());
        mapper.insert(entry);
        mapper.moveHead(entry);
    }

    private AuditMapper.Head begin(String region) {
        mapper.ensureHead(region, new byte[LinkHash.BYTES]);
        return mapper.lockHead(region).orElseThrow();
    }
}
