package io.paidan.server.sheet.file;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** CSV as Excel and other programs write it: whatever it is written in, with commas, semicolons or tabs. */
final class CsvReader implements SheetReader {

    private static final String SEPARATORS = ",;\t";
    /** What this or another program puts before a text that a spreadsheet would take for a formula. */
    private static final Pattern GUARDED = Pattern.compile("'[=+@\\t\\r-].*", Pattern.DOTALL);

    private static final char MARK = '\uFEFF';
    /** A quote that is never closed would take in the rest of the file. */
    private static final int LONGEST_FIELD = 1024 * 1024;

    private final Charset charset;
    private final de.siegmar.fastcsv.reader.CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private int number;

    private CsvReader(Charset charset, Reader text, char separator, int linesBefore) {
        this.charset = charset;
        this.reader = de.siegmar.fastcsv.reader.CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(text);
        this.records = reader.iterator();
        this.number = linesBefore;
    }

    static CsvReader open(Path file) throws IOException {
        var charset = TextEncoding.of(file);
        var text = reader(file, charset);
        text.mark(LONGEST_FIELD);
        var first = firstLine(text);
        if (first.length() == 5 && first.startsWith("sep=")) {
            return new CsvReader(charset, text, first.charAt(4), 1);
        }
        text.reset();
        return new CsvReader(charset, text, separator(first), 0);
    }

    private static BufferedReader reader(Path file, Charset charset) throws IOException {
        var text = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset));
        text.mark(1);
        if (text.read() != MARK) {
            text.reset();
        }
        return text;
    }

    private static String firstLine(BufferedReader text) throws IOException {
        var line = new StringBuilder();
        for (var next = text.read(); next >= 0 && next != '\n' && line.length() < LONGEST_FIELD / 2; ) {
            line.append((char) next);
            next = text.read();
        }
        return line.toString().strip();
    }

    /** Whichever stands in the heading most often outside quotes. */
    private static char separator(String heading) {
        Map<Character, Integer> times = new TreeMap<>();
        var quoted = false;
        for (var i = 0; i < heading.length(); i++) {
            var character = heading.charAt(i);
            quoted ^= character == '"';
            if (!quoted && SEPARATORS.indexOf(character) >= 0) {
                times.merge(character, 1, Integer::sum);
            }
        }
        return times.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(SEPARATORS.charAt(0));
    }

    @Override
    public String encoding() {
        return charset.name();
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException | UncheckedIOException broken) {
            throw new UnreadableSheetException("sheet-broken-csv", broken);
        }
    }

    @Override
    public SheetLine next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var cells = records.next().getFields().stream().map(CsvReader::cell).toList();
        number++;
        return new SheetLine(number, cells);
    }

    private static Cell cell(String field) {
        return Cell.of(GUARDED.matcher(field).matches() ? field.substring(1) : field);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
