package io.paidan.contract.sheet;

import org.jspecify.annotations.Nullable;

/**
 * A row that cannot be saved, and why.
 *
 * @param row its number as Excel counts: the heading is row 1
 * @param column its heading as it stands in the file; null when the row as a whole is wrong
 * @param value as it stands there, shortened
 * @param message what is wrong and the way out, in the language of whoever imports
 */
public record BadRow(
        int row, @Nullable String column, @Nullable String value, String message) {}
