package io.paidan.contract.organisation;

/**
 * Change how long personal data are kept.
 *
 * @param version the version that was seen
 * @param positionDays 1 … 3 650
 * @param personalDataDays 1 … 3 650
 */
public record SaveRetentionPolicy(int version, int positionDays, int personalDataDays) {}
