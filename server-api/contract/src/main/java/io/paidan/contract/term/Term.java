package io.paidan.contract.term;

/**
 * A code that masters hold, and what it is called.
 *
 * @param active false when it is no longer offered; what has it keeps it
 */
public record Term(TermKind kind, String code, String nameEn, String nameZh, boolean active) {}
