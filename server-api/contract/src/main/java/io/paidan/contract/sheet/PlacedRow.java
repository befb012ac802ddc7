package io.paidan.contract.sheet;

/**
 * A row without coordinates, and the house of the map it was placed at by its address.
 *
 * @param row its number as Excel counts: the heading is row 1
 * @param address as it stands there
 * @param house as the map has it
 */
public record PlacedRow(int row, String address, String house) {}
