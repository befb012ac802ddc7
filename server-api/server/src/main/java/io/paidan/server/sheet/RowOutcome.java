package io.paidan.server.sheet;

import io.paidan.contract.sheet.PlacedRow;
import org.jspecify.annotations.Nullable;

/**
 * What became of a good row.
 *
 * @param placed where it was placed by its address; null when it says itself where it is
 */
record RowOutcome(RowChange change, @Nullable PlacedRow placed) {}
