package io.paidan.contract.engineer;

/**
 * An outlet or partner an engineer can be lent to.
 *
 * @param territory its id
 */
public record LoanPlace(String territory, String name, String region, String regionName) {}
