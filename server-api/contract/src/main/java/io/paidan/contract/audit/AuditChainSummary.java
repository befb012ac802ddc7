package io.paidan.contract.audit;

/**
 * A chain that may be verified.
 *
 * @param region {@code *} for the company's
 * @param length the number of its last line
 */
public record AuditChainSummary(String region, long length) {}
