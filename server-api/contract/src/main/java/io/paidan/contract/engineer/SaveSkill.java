package io.paidan.contract.engineer;

/**
 * Make or change a skill: sent to its code, which the maker chooses.
 *
 * @param version the version that was seen; 0 to make a new one
 */
public record SaveSkill(int version, String nameEn, String nameZh) {}
