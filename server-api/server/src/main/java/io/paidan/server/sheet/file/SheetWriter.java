package io.paidan.server.sheet.file;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a table row by row. */
public interface SheetWriter extends Closeable {

    /** @param headings of the columns, once and first */
    void headings(List<String> headings) throws IOException;

    /** @param values texts, numbers, {@code LocalDate}s, {@code LocalDateTime}s, or null for an empty cell */
    void row(List<@Nullable Object> values) throws IOException;
}
