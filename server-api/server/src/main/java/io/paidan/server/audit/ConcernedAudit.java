package io.paidan.server.audit;

import io.paidan.server.platform.Concerned;
import io.paidan.server.platform.NothingChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What only somebody's territories tell where it belongs, such as a user that is saved, is in the log of their regions. */
@Component
class ConcernedAudit {

    private final AuditTrail trail;
    private final AuditMapper mapper;

    ConcernedAudit(AuditTrail trail, AuditMapper mapper) {
        this.trail = trail;
        this.mapper = mapper;
    }

    /** In the transaction that does it; what concerns head office alone stays in the company's chain. */
    @EventListener
    void happens(Concerned concerned) {
        mapper.listPlaces(concerned.territories()).forEach(trail::concerns);
    }

    /** A save that changes nothing is no act; what tries whether a change is needed may do so in no transaction. */
    @EventListener
    void nothingChanged(NothingChanged save) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            trail.nothingChanged();
        }
    }
}
