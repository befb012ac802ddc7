package io.paidan.server.sheet.file;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook of one sheet whose headings stay in sight; rows leave the memory as they are written. */
public final class XlsxFileWriter implements SheetWriter {

    private static final int ROWS_AT_ONCE = 500;
    private static final int WIDTH = 22;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int next;

    /** @param name of the sheet, at most 31 characters */
    public XlsxFileWriter(OutputStream to, String name) {
        workbook = new Workbook(to, "Paidan", "1.0");
        sheet = workbook.newWorksheet(name);
    }

    @Override
    public void headings(List<String> headings) {
        for (var column = 0; column < headings.size(); column++) {
            sheet.width(column, WIDTH);
            sheet.inlineString(0, column, headings.get(column));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
        next = 1;
    }

    @Override
    public void row(List<@Nullable Object> values) throws IOException {
        for (var column = 0; column < values.size(); column++) {
            write(column, values.get(column));
        }
        next++;
        if (next % ROWS_AT_ONCE == 0) {
            sheet.flush();
        }
    }

    private void write(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(next, column, number);
            case LocalDate day -> {
                sheet.value(next, column, day);
                sheet.style(next, column).format("yyyy-mm-dd").set();
            }
            case LocalDateTime time -> {
                sheet.value(next, column, time);
                sheet.style(next, column).format("yyyy-mm-dd hh:mm").set();
            }
            default -> sheet.inlineString(next, column, value.toString());
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
