package io.paidan.server.sheet.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The rows of a file one by one, empty ones too; only one row is in memory at a time. */
public interface SheetReader extends Closeable, Iterator<SheetLine> {

    /** What its text is written in; null when the format knows only one. */
    @Nullable
    String encoding();

    /**
     * Tells by its first bytes what a file is.
     *
     * @throws UnreadableSheetException when it is none that is read here
     */
    static SheetReader open(Path file) throws IOException {
        byte[] beginning;
        try (var in = Files.newInputStream(file)) {
            beginning = in.readNBytes(4);
        }
        if (beginning.length == 0) {
            throw new UnreadableSheetException("sheet-empty");
        }
        if (startsWith(beginning, 'P', 'K', 3, 4)) {
            return XlsxReader.open(file);
        }
        if (startsWith(beginning, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableSheetException("sheet-old-excel");
        }
        return CsvReader.open(file);
    }

    private static boolean startsWith(byte[] beginning, int... expected) {
        for (var i = 0; i < expected.length; i++) {
            if (i >= beginning.length || (beginning[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
