package io.paidan.server.sheet.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A program of its own, to be run with little memory: writes a sheet of many rows and reads it back. */
final class LargeSheet {

    private LargeSheet() {}

    /** @param arguments the file, whose name ends with csv or xlsx, and how many rows */
    public static void main(String... arguments) throws IOException {
        var file = Path.of(arguments[0]);
        var rows = Integer.parseInt(arguments[1]);
        write(file, rows);
        var read = 0;
        try (var reader = SheetReader.open(file)) {
            while (reader.hasNext()) {
                read += reader.next().cells().size() == 5 ? 1 : 0;
            }
        }
        System.out.println("read " + (read - 1));
    }

    private static void write(Path file, int rows) throws IOException {
        var out = Files.newOutputStream(file);
        try (SheetWriter writer =
                file.toString().endsWith("csv") ? new CsvFileWriter(out) : new XlsxFileWriter(out, "s")) {
            writer.headings(List.of("number", "name", "phone", "address", "lat"));
            for (var n = 0; n < rows; n++) {
                List<@Nullable Object> row =
                        List.of("K-" + n, "客户 " + n, "1380013" + n, "Städtle " + n + ", Vaduz", 47.14);
                writer.row(row);
            }
        }
    }
}
