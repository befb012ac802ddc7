package io.paidan.server.audit;

import io.paidan.contract.audit.AuditAct;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One link of a chain. It says who and what by ids only: what those are called is looked up when it is read.
 *
 * @param at to the microsecond, as the database keeps it
 * @param previous the hash of the link before; zeros for the first
 */
@SuppressWarnings("ArrayRecordComponent") // written, never compared as a whole
record AuditEntry(String region, long seq, Instant at, Content content, byte[] previous, byte[] hash) {

    /**
     * @param actor a user or an API key; null for the server by itself
     * @param device what it was done with; empty when nobody said
     * @param territories who sees it: whoever answers for one of them
     * @param records the ids and codes of what it is about
     * @param detail as JSON, without what is personal in it
     */
    record Content(
            @Nullable UUID actor,
            String device,
            AuditAct act,
            List<String> territories,
            List<String> records,
            String detail) {

        Content {
            territories = List.copyOf(territories);
            records = List.copyOf(records);
        }
    }

    /** The next link of a chain that ends in {@code previous}. */
    static AuditEntry next(String region, long seq, Instant at, Content content, byte[] previous) {
        return new AuditEntry(region, seq, at, content, previous, hash(region, seq, at, content, previous));
    }

    private static byte[] hash(String region, long seq, Instant at, Content content, byte[] previous) {
        return LinkHash.of(
                previous,
                seq,
                fields(
                        region,
                        at,
                        content.actor() == null ? "" : content.actor().toString(),
                        content.device(),
                        content.act().name(),
                        content.territories(),
                        content.records(),
                        content.detail()));
    }

    /** Each list with its size before it. */
    static List<String> fields(
            String region,
            Instant at,
            String actor,
            String device,
            String act,
            List<String> territories,
            List<String> records,
            String detail) {
        var fields = new ArrayList<>(List.of(region, at.toString(), actor, device, act));
        fields.add(String.valueOf(territories.size()));
        fields.addAll(territories);
        fields.add(String.valueOf(records.size()));
        fields.addAll(records);
        fields.add(detail);
        return fields;
    }
}
