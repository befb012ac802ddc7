package io.paidan.server.sheet;

import io.paidan.contract.sheet.BadRow;
import io.paidan.server.sheet.file.Cell;
import io.paidan.server.sheet.file.CsvFileWriter;
import io.paidan.server.sheet.file.SheetLine;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows that cannot be saved, as they stood in the file, each with what is wrong: to be mended and imported again. */
final class BadRowsFile implements Closeable {

    private final CsvFileWriter csv;
    private final int columns;

    BadRowsFile(Path file, List<String> headings, String problem) throws IOException {
        csv = new CsvFileWriter(new BufferedOutputStream(Files.newOutputStream(file)));
        columns = headings.size();
        var all = new ArrayList<>(headings);
        all.add(problem);
        csv.headings(all);
    }

    void add(SheetLine line, List<BadRow> reasons) {
        var values = new ArrayList<@Nullable Object>();
        for (var i = 0; i < columns; i++) {
            Cell cell = line.cell(i);
            values.add(cell.text());
        }
        values.add(reasons.stream()
                .map(reason -> reason.column() == null ? reason.message() : reason.column() + ": " + reason.message())
                .collect(Collectors.joining(" ")));
        csv.row(values);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
