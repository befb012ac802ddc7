package io.paidan.server.sheet.file;

import java.util.List;

/**
 * A row of a file.
 *
 * @param number as Excel counts, from 1
 * @param cells from the first column on; those behind the last one with something in it may be missing
 */
public record SheetLine(int number, List<Cell> cells) {

    public SheetLine {
        cells = List.copyOf(cells);
    }

    /** Empty for a column behind the last one. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    public boolean isEmpty() {
        return cells.stream().allMatch(Cell::isEmpty);
    }
}
