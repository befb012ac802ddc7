package io.paidan.contract.stock;

/** A part an order will probably need. */
public record RequiredPart(String partNumber, int quantity) {}
