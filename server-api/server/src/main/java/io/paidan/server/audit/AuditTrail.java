package io.paidan.server.audit;

import io.paidan.contract.audit.AuditAct;
import io.paidan.contract.audit.AuditLine;
import io.paidan.server.audit.AuditMapper.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gathers what a transaction does and writes it as its last act, so that the chain is held for the shortest time. What
 * happened in a territory is a line of its own in its region's chain, with what was sent and then what happened, so that
 * whoever sees a line may read all of it; a command that concerned no region, such as a change of the company's rules, goes
 * to the company's with what was sent.
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

    private record Event(String region, Happened what) {

        /** What is said to a whole region, such as a notice, belongs where the order it is about is. */
        Place place(List<Event> all) {
            return new Place(
                    region,
                    List.of(all.stream()
                            .filter(other -> !isLocal() && other.isLocal() && other.region.equals(region))
                            .filter(other -> !Collections.disjoint(other.what.records(), what.records()))
                            .findFirst()
                            .orElse(this)
                            .what
                            .territory()));
        }

        private boolean isLocal() {
            return !what.territory().equals(region);
        }
    }

    private final AuditChain chain;

    AuditTrail(AuditChain chain) {
        this.chain = chain;
    }

    void happened(String region, Happened what) {
        current().events.add(new Event(region, what));
    }

    /** What the transaction does is about these territories, with nothing more to say than what was sent. */
    void concerns(Place place) {
        current().concerned.add(place);
    }

    /** What the transaction was asked for had been done before: if nothing else happens in it there is nothing to say. */
    void nothingChanged() {
        current().isUnchanged = true;
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

        private final List<Event> events = new ArrayList<>();
        private final Set<Place> concerned = new LinkedHashSet<>();
        private AuditedRequest request = AuditedRequest.NONE;
        private boolean isUnchanged;

        /** Regions in their order, so that two transactions never wait for each other in a circle. */
        @Override
        public void beforeCommit(boolean readOnly) {
            var lines = lines();
            if (lines.isEmpty() && !readOnly && !isUnchanged && request.act() != null) {
                chain.append(AuditLine.COMPANY, content(List.of(), List.of()));
            }
            lines.entrySet().stream()
                    .sorted(Comparator.comparing(line -> line.getKey().region()))
                    .forEach(line -> chain.append(
                            line.getKey().region(), content(line.getKey().territories(), line.getValue())));
        }

        private Map<Place, List<Happened>> lines() {
            var lines = new LinkedHashMap<Place, List<Happened>>();
            concerned.forEach(place -> lines.put(place, new ArrayList<>()));
            events.forEach(event -> lines.computeIfAbsent(event.place(events), place -> new ArrayList<>())
                    .add(event.what()));
            return lines;
        }

        private AuditEntry.Content content(List<String> territories, List<Happened> all) {
            return new AuditEntry.Content(
                    request.actor(),
                    request.device(),
                    Optional.ofNullable(request.act())
                            .or(() -> all.stream().map(Happened::act).findFirst())
                            .orElse(AuditAct.OTHER),
                    territories,
                    Stream.concat(request.records().stream(), all.stream().flatMap(what -> what.records().stream()))
                            .distinct()
                            .toList(),
                    all.isEmpty() ? request.body() : detail(all));
        }

        private String detail(List<Happened> all) {
            var sent = request.body().isEmpty() ? Stream.<String>empty() : Stream.of(request.body());
            return Stream.concat(sent, all.stream().map(Happened::event)).collect(Collectors.joining(",", "[", "]"));
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
