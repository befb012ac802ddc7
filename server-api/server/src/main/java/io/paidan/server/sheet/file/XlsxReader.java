package io.paidan.server.sheet.file;

import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook. Numbers, dates and their formats become what a person saw in the cell. */
final class XlsxReader implements SheetReader {

    private static final int MOST_COLUMNS = 200;
    /** Excel keeps 15 digits; what stands behind is noise of the binary number. */
    private static final MathContext DIGITS = new MathContext(15);

    /** No number of Excel has more; written out, 1E+999999999 would fill the memory. */
    private static final int MOST_ZEROS = 400;

    private static final Pattern ZEROS = Pattern.compile("0{2,20}");
    private static final Pattern DATE_FORMAT = Pattern.compile(".*[ydhYDH年月日].*");
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");
    private static final double FIRST_SERIAL = 1;
    private static final double LAST_SERIAL = 200_000; // in the year 2447

    private static final Pattern MACINTOSH = Pattern.compile("date1904\\s*=\\s*[\"'](1|true)[\"']");
    private static final int WORKBOOK_BYTES = 1024 * 1024;

    private final ReadableWorkbook workbook;
    private final boolean countsFrom1904;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private int number;
    private @Nullable Row ahead;

    private XlsxReader(ReadableWorkbook workbook, boolean countsFrom1904, Stream<Row> stream) {
        this.workbook = workbook;
        this.countsFrom1904 = countsFrom1904;
        this.stream = stream;
        this.rows = stream.iterator();
    }

    static XlsxReader open(Path file) throws IOException {
        XlsxLimits.require(file);
        ReadableWorkbook workbook = null;
        try {
            workbook = open(file.toFile());
            var rows = workbook.getFirstSheet().openStream();
            return new XlsxReader(workbook, countsFrom1904(file), rows);
        } catch (IOException | RuntimeException broken) {
            if (workbook != null) {
                workbook.close();
            }
            throw new UnreadableSheetException("sheet-broken-xlsx", broken);
        }
    }

    /** With the formats of its cells; what some programs write has none at all. */
    private static ReadableWorkbook open(File file) throws IOException {
        try {
            return new ReadableWorkbook(file, new ReadingOptions(true, true));
        } catch (ExcelReaderException withoutStyles) {
            return new ReadableWorkbook(file, new ReadingOptions(false, true));
        }
    }

    /** As Excel says it; the library knows only one of the two ways to write it. */
    private static boolean countsFrom1904(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var entry = zip.getEntry("xl/workbook.xml");
            if (entry == null) {
                return false;
            }
            try (var in = zip.getInputStream(entry)) {
                var text = new String(in.readNBytes(WORKBOOK_BYTES), StandardCharsets.UTF_8);
                return MACINTOSH.matcher(text).find();
            }
        }
    }

    @Override
    public @Nullable String encoding() {
        return null;
    }

    @Override
    public boolean hasNext() {
        return ahead() != null;
    }

    /** Rows with nothing in them are not in the file at all. */
    @Override
    public SheetLine next() {
        var row = ahead();
        if (row == null) {
            throw new NoSuchElementException();
        }
        ahead = null;
        number = row.getRowNum();
        var cells = new ArrayList<Cell>();
        for (var i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
            var cell = row.getCell(i);
            cells.add(cell == null ? Cell.EMPTY : cell(cell));
        }
        return new SheetLine(number, cells);
    }

    private @Nullable Row ahead() {
        try {
            if (ahead == null && rows.hasNext()) {
                ahead = rows.next();
            }
            return ahead;
        } catch (ExcelReaderException | IllegalArgumentException broken) {
            throw new UnreadableSheetException("sheet-broken-xlsx", broken);
        }
    }

    private Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        var raw = cell.getRawValue();
        return switch (cell.getType()) {
            case EMPTY -> Cell.EMPTY;
            case NUMBER -> number(new BigDecimal(raw), cell);
            case FORMULA -> raw == null ? Cell.EMPTY : calculated(raw, cell);
            case BOOLEAN -> Cell.of(String.valueOf(cell.getValue()));
            case STRING, ERROR -> Cell.of(cell.getType() == CellType.ERROR ? raw : cell.asString());
        };
    }

    private Cell calculated(String raw, org.dhatim.fastexcel.reader.Cell cell) {
        try {
            return number(new BigDecimal(raw), cell);
        } catch (NumberFormatException words) {
            return Cell.of(raw);
        }
    }

    private Cell number(BigDecimal value, org.dhatim.fastexcel.reader.Cell cell) {
        if (Math.abs(value.scale()) > MOST_ZEROS) {
            return Cell.of(value.toString());
        }
        var format = String.valueOf(cell.getDataFormatString());
        var time = time(value.doubleValue());
        if (time != null && isDate(cell.getDataFormatId(), format)) {
            var isDay = time.toLocalTime().toSecondOfDay() == 0;
            return new Cell(isDay ? time.toLocalDate().toString() : time.toString(), time);
        }
        var plain = value.round(DIGITS).stripTrailingZeros().toPlainString();
        var padded = ZEROS.matcher(format).matches() && plain.matches("[0-9]+")
                ? "0".repeat(Math.max(0, format.length() - plain.length())) + plain
                : plain;
        return new Cell(padded, time);
    }

    private @Nullable LocalDateTime time(double serial) {
        if (serial < FIRST_SERIAL || serial > LAST_SERIAL) {
            return null;
        }
        // day 60 of the other system is a 29 February 1900 that never was: nobody's order is that old
        var zero = countsFrom1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        var seconds = Math.round(serial * Duration.ofDays(1).toSeconds());
        return zero.atStartOfDay().plusSeconds(seconds);
    }

    /** The formats Excel has built in, also those of its Chinese edition, and those somebody made. */
    private static boolean isDate(@Nullable Integer id, String format) {
        if (id != null && (within(id, 14, 22) || within(id, 27, 36) || within(id, 45, 47) || within(id, 50, 58))) {
            return true;
        }
        return DATE_FORMAT.matcher(LITERALS.matcher(format).replaceAll("")).matches() && !format.equals("General");
    }

    private static boolean within(int id, int first, int last) {
        return id >= first && id <= last;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
