package io.paidan.server.audit;

import io.paidan.contract.audit.AuditAct;
import io.paidan.contract.audit.AuditLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gathers what a transaction does and writes it as its last act, so that the chain is held for the shortest time. What
 * happened in a region goes to that region's chain, with what was sent and then what happened; a command that made nothing
 * happen in any region, such as a change of the company's rules, goes to the company's with what was sent.
 */
@Component
class AuditTrail {

    /**
     * Something happened in a region.
     *
     * @param act what it is called when no command made it happen
     * @param records the ids and codes of what it is about
     * @param event what, as JSON without what is personal
     */
    record Happened(String territory, AuditAct act, List<String> records, String event) {
        Happened {
            records = List.copyOf(records);
        }
    }

    private final AuditChain chain;

    AuditTrail(AuditChain chain) {
        this.chain = chain;
    }

    void happened(String region, Happened what) {
        current().happened(region, what);
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

        private final Map<String, List<Happened>> byRegion = new TreeMap<>();
        private AuditedRequest request = AuditedRequest.NONE;

        void happened(String region, Happened what) {
            byRegion.computeIfAbsent(region, name -> new ArrayList<>()).add(what);
        }

        /** Regions in their order, so that two transactions never wait for each other in a circle. */
        @Override
        public void beforeCommit(boolean readOnly) {
            var asked = request.act();
            if (byRegion.isEmpty() && !readOnly && asked != null) {
                chain.append(
                        AuditLine.COMPANY,
                        new AuditEntry.Content(
                                request.actor(),
                                request.device(),
                                asked,
                                List.of(),
                                request.records(),
                                request.body()));
            }
            byRegion.forEach((region, all) -> chain.append(region, content(all)));
        }

        private AuditEntry.Content content(List<Happened> all) {
            var sent = request.body().isEmpty() ? Stream.<String>empty() : Stream.of(request.body());
            return new AuditEntry.Content(
                    request.actor(),
                    request.device(),
                    Objects.requireNonNullElse(request.act(), all.getFirst().act()),
                    all.stream().map(Happened::territory).distinct().toList(),
                    Stream.concat(request.records().stream(), all.stream().flatMap(what -> what.records().stream()))
                            .distinct()
                            .toList(),
                    Stream.concat(sent, all.stream().map(Happened::event)).collect(Collectors.joining(",", "[", "]")));
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
