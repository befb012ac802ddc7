package io.paidan.server.sheet;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.sheet.file.Cell;
import io.paidan.server.sheet.file.SheetLine;
import io.paidan.server.sheet.file.SheetReader;
import io.paidan.server.sheet.file.UnreadableSheetException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A file below its headings: which column means what, and the rows that have something in them.
 *
 * @param <D> a record as the feature keeps it
 */
final class HeadedSheet<D> implements Closeable, Iterator<SheetLine> {

    private final SheetReader reader;
    private final List<String> headings;
    private final Map<Integer, SheetColumn<D, ?>> columns = new LinkedHashMap<>();
    private final Map<String, String> headingsByName = new HashMap<>();
    private final List<String> ignored = new ArrayList<>();
    private @Nullable SheetLine ahead;

    private HeadedSheet(SheetReader reader, List<String> headings) {
        this.reader = reader;
        this.headings = headings;
    }

    /** @throws ProblemException UNSUPPORTED when the file cannot be read, or has no column for the key of the sheet */
    static <D> HeadedSheet<D> open(Path file, Sheet<D> sheet, Headings known, Locale language) throws IOException {
        var reader = refused(() -> SheetReader.open(file));
        HeadedSheet<D> opened = null;
        try {
            var first = refused(() -> firstLine(reader));
            var headings = first.cells().stream().map(Cell::text).toList();
            var assigned = new HeadedSheet<D>(reader, headings);
            assigned.assign(sheet, known, language);
            assigned.requireKey(sheet, known, language);
            opened = assigned;
            return assigned;
        } finally {
            if (opened == null) {
                reader.close();
            }
        }
    }

    private void requireKey(Sheet<D> sheet, Headings known, Locale language) {
        for (var column : sheet.key()) {
            if (!columns.containsValue(column)) {
                throw new ProblemException(
                        ProblemCode.UNSUPPORTED, "sheet-no-key", "column", known.of(column, language));
            }
        }
    }

    private static SheetLine firstLine(SheetReader reader) {
        while (reader.hasNext()) {
            var line = reader.next();
            if (!line.isEmpty()) {
                return line;
            }
        }
        throw new UnreadableSheetException("sheet-empty");
    }

    private void assign(Sheet<D> sheet, Headings known, Locale language) {
        sheet.columns().forEach(column -> headingsByName.put(column.name(), known.of(column, language)));
        for (var i = 0; i < headings.size(); i++) {
            var heading = headings.get(i);
            var column = known.find(sheet.columns(), heading);
            if (column.isPresent() && !columns.containsValue(column.get())) {
                columns.put(i, column.get());
                headingsByName.put(column.get().name(), heading);
            } else if (!heading.isEmpty() && !known.isOfServer(heading)) {
                ignored.add(heading);
            }
        }
    }

    @Nullable
    String encoding() {
        return reader.encoding();
    }

    /** As they stand in the file. */
    List<String> headings() {
        return headings;
    }

    /** Headings that mean nothing here, or stand there twice. */
    List<String> ignored() {
        return ignored;
    }

    /** By their place in the file. */
    Map<Integer, SheetColumn<D, ?>> columns() {
        return columns;
    }

    /** How this file calls a column, or would call it; null for what is none of the sheet's. */
    @Nullable
    String heading(String columnName) {
        return headingsByName.get(columnName);
    }

    /** A row as it stands in the file, a line for each cell with its heading; without what is secret. */
    String asRead(SheetLine line) {
        return IntStream.range(0, line.cells().size())
                .filter(at -> !line.cell(at).isEmpty() && !isSecret(at))
                .mapToObj(at -> (at < headings.size() ? headings.get(at) : "") + "="
                        + line.cell(at).text())
                .collect(Collectors.joining("\n"));
    }

    private boolean isSecret(int at) {
        return columns.containsKey(at) && columns.get(at).secret();
    }

    @Override
    public boolean hasNext() {
        while (ahead == null && refused(reader::hasNext)) {
            var line = refused(reader::next);
            ahead = line.isEmpty() ? null : line;
        }
        return ahead != null;
    }

    @Override
    public SheetLine next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException();
        }
        var line = ahead;
        ahead = null;
        return line;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** Something that reads the file. */
    @FunctionalInterface
    private interface Reading<T, X extends Exception> {
        T read() throws X;
    }

    private static <T, X extends Exception> T refused(Reading<T, X> reading) throws X {
        try {
            return reading.read();
        } catch (UnreadableSheetException unreadable) {
            throw new ProblemException(ProblemCode.UNSUPPORTED, unreadable.detail());
        }
    }
}
