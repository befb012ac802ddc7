package io.paidan.server.sheet.file;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell.
 *
 * @param text as a person reads it, without spaces around; a number without exponent and needless zeros, a date as ISO writes
 *     it
 * @param time what the number is as a serial date of its workbook; null for what is no number, or none of our times
 */
public record Cell(String text, @Nullable LocalDateTime time) {

    public static final Cell EMPTY = new Cell("", null);

    public static Cell of(String text) {
        return new Cell(text.strip(), null);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
