package io.paidan.contract.stock;

/**
 * Make or change a part of the catalogue: sent to its number, which the maker chooses.
 *
 * @param version the version that was seen; 0 to make a new one
 * @param unit what it is counted in, such as {@code pcs}
 */
public record SavePart(int version, String nameEn, String nameZh, String category, String unit) {}
