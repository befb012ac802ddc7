package io.paidan.contract.engineer;

/** Something one must be trained or certified for, such as {@code gas}. */
public record Skill(String code, String nameEn, String nameZh) {}
