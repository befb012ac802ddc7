package io.paidan.contract.term;

/**
 * Make or rename a term: sent to its kind and code, which the maker chooses.
 *
 * @param version the version that was seen; 0 to make a new one
 */
public record SaveTerm(int version, String nameEn, String nameZh, boolean active) {}
