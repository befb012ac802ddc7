package io.paidan.contract.engineer;

/**
 * The region a guest comes from, which need not be among those the reader knows.
 *
 * @param region its id
 */
public record LentFrom(String region, String name) {}
