package io.paidan.contract.stock;

import java.util.UUID;

/** A spare part or material as the catalogue lists it. */
public record Part(UUID id, String number, String nameEn, String nameZh, String category, String unit) {}
