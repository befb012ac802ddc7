package io.paidan.server.sheet;

import io.paidan.server.sheet.file.Cell;

/**
 * What a cell can hold: how it is read, whatever habits a spreadsheet has, and how it is written.
 *
 * @param <V> what it is here
 */
public interface CellKind<V> {

    /**
     * @param cell that is not empty
     * @throws CellException when it holds something else
     */
    V read(Cell cell);

    /** A text, number, {@code LocalDate} or {@code LocalDateTime}. */
    Object write(V value);
}
