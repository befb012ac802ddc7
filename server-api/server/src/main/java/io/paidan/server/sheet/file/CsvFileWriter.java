package io.paidan.server.sheet.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** CSV that Excel opens as it is; what it would take for a formula begins with an apostrophe. */
public final class CsvFileWriter implements SheetWriter {

    private static final Pattern FORMULA = Pattern.compile("[=@\\t\\r].*|[+-](?![0-9 ()/.-]*$).*", Pattern.DOTALL);

    private final CsvWriter csv;

    public CsvFileWriter(OutputStream to) throws IOException {
        var text = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        csv = CsvWriter.builder().build(text);
    }

    @Override
    public void headings(List<String> headings) {
        csv.writeRecord(headings);
    }

    @Override
    public void row(List<@Nullable Object> values) {
        csv.writeRecord(values.stream().map(CsvFileWriter::text).toList());
    }

    private static String text(@Nullable Object value) {
        var text = value == null ? "" : value.toString();
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
