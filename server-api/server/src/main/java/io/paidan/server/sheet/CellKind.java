package io.paidan.server.sheet;

import io.paidan.server.sheet.file.Cell;
import java.util.Locale;

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

    /**
     * A text, number, {@code LocalDate} or {@code LocalDateTime}.
     *
     * @param language of its words, where it has some
     */
    Object write(V value, Locale language);
}
