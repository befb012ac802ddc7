package io.paidan.contract.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the audit log.
 *
 * @param region whose chain it is in; {@value #COMPANY} for the company's
 * @param number its place in that chain, from 1
 * @param by who did it; null for the server by itself
 * @param device what it was done with; null when nobody said
 * @param about the orders, engineers, customers, users and other records that it is about
 * @param detail what was sent and what came of it, as JSON, without what is personal in it; null when the reader does not see
 *     all the territories that it is about
 */
public record AuditLine(
        String region,
        long number,
        Instant at,
        @Nullable AuditName by,
        @Nullable String device,
        AuditAct act,
        List<AuditName> about,
        @Nullable String detail) {

    /** The chain of what concerns no single region. */
    public static final String COMPANY = "*";

    public AuditLine {
        about = List.copyOf(about);
    }
}
