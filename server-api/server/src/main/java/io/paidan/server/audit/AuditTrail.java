package io.paidan.server.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gathers what a transaction does and writes it as its last act, so that the chain is held for the shortest time. What
 * happened in a region goes to that region's chain with what happened; a command that made nothing happen in any region,
 * such as a change of the setup, goes to the company's with what was sent.
 */
@Component
class AuditTrail {

    static final String COMPANY = "*";

    private final AuditChain chain;

    AuditTrail(AuditChain chain) {
        this.chain = chain;
    }

    /**
     * Something happened in a region.
     *
     * @param event what, as JSON
     */
    void happened(String region, String actor, String event) {
        current().happened(region, actor, event);
    }

    /** The transaction that begins now belongs to this request, or to none. */
    void begin(AuditedRequest request) {
        current().request = request;
    }

    private Entries current() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Entries entries) {
            return entries;
        }
        var entries = new Entries();
        TransactionSynchronizationManager.bindResource(this, entries);
        TransactionSynchronizationManager.registerSynchronization(entries);
        return entries;
    }

    private final class Entries implements TransactionSynchronization {
        private record Happened(String actor, String event) {}

        private final Map<String, List<Happened>> byRegion = new TreeMap<>();
        private AuditedRequest request = AuditedRequest.NONE;

        void happened(String region, String actor, String event) {
            byRegion.computeIfAbsent(region, name -> new ArrayList<>()).add(new Happened(actor, event));
        }

        /** Regions in their order, so that two transactions never wait for each other in a circle. */
        @Override
        public void beforeCommit(boolean readOnly) {
            if (byRegion.isEmpty() && !readOnly && request.isCommand()) {
                chain.append(COMPANY, request.actor(), request.action(), request.body());
            }
            byRegion.forEach((region, all) -> chain.append(
                    region,
                    request.isCommand() ? request.actor() : all.getFirst().actor(),
                    request.isCommand() ? request.action() : "server",
                    all.stream().map(Happened::event).collect(Collectors.joining(",", "[", "]"))));
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(AuditTrail.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(AuditTrail.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(AuditTrail.this);
        }
    }
}
