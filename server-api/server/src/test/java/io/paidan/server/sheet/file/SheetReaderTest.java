package io.paidan.server.sheet.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetReaderTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "UTF-8, '', UTF-8",
        "UTF-8, '\uFEFF', UTF-8",
        "GB18030, '', GB18030",
        "UTF-16LE, '\uFEFF', UTF-16LE",
        "UTF-16BE, '\uFEFF', UTF-16BE"
    })
    void chinese_is_read_however_it_was_saved(String written, String mark, String found) throws IOException {
        var file = text(mark + "编号,名称,电话\n1,上海静安李师傅（热水器）,13800138000\n", Charset.forName(written));

        try (var reader = SheetReader.open(file)) {
            assertThat(reader.encoding()).isEqualTo(found);
            assertThat(rows(reader))
                    .containsExactly(List.of("编号", "名称", "电话"), List.of("1", "上海静安李师傅（热水器）", "13800138000"));
        }
    }

    @Test
    void what_excel_saves_in_europe_keeps_its_accents_and_its_semicolons() throws IOException {
        var file = text("sep=;\r\nname;address\r\nMüller, Jörg;Großfeld 3\r\n", Charset.forName("windows-1252"));

        try (var reader = SheetReader.open(file)) {
            assertThat(rows(reader)).containsExactly(List.of("name", "address"), List.of("Müller, Jörg", "Großfeld 3"));
        }
    }

    @Test
    void rows_are_numbered_as_excel_counts_whatever_lines_their_texts_have() throws IOException {
        var file = text("name\ta\n\n\"two\nlines\"\tb\nlast\n", StandardCharsets.UTF_8);

        try (var reader = SheetReader.open(file)) {
            var lines = new ArrayList<SheetLine>();
            reader.forEachRemaining(lines::add);
            assertThat(lines).extracting(SheetLine::number).containsExactly(1, 2, 3, 4);
            assertThat(lines.get(1).isEmpty()).isTrue();
            assertThat(lines.get(2).cell(0).text()).isEqualTo("two\nlines");
            assertThat(lines.get(3).cell(1).isEmpty()).isTrue();
        }
    }

    @Test
    void a_text_guarded_against_being_a_formula_comes_back_as_it_was() throws IOException {
        var values = List.of("=1+1", "+41 79 123 45 67", "@me", "-12.5", "-HYPERLINK(1)", "'quoted'", "plain");
        var file = folder.resolve("guarded.csv");
        try (var writer = new CsvFileWriter(Files.newOutputStream(file))) {
            writer.headings(List.of("value"));
            for (var value : values) {
                writer.row(List.of(value));
            }
        }

        assertThat(Files.readString(file))
                .contains("'=1+1", "\n+41", "'@me", "\n-12.5", "'-HYPERLINK")
                .startsWith("\uFEFF");
        try (var reader = SheetReader.open(file)) {
            assertThat(rows(reader).stream().skip(1).map(List::getFirst)).containsExactlyElementsOf(values);
        }
    }

    @Test
    void a_workbook_says_what_a_person_saw_in_its_cells() throws IOException {
        var file = folder.resolve("a.xlsx");
        try (var workbook = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
            var sheet = workbook.newWorksheet("s");
            sheet.value(0, 0, 13_800_138_000L);
            sheet.value(0, 1, 47.140999999999998);
            sheet.value(0, 2, LocalDate.of(2026, 3, 21));
            sheet.style(0, 2).format("yyyy年m月d日").set();
            sheet.value(0, 3, LocalDateTime.of(2026, 3, 21, 14, 30));
            sheet.style(0, 3).format("yyyy-mm-dd hh:mm").set();
            sheet.value(0, 4, 755);
            sheet.style(0, 4).format("0000").set();
            sheet.value(0, 5, "  words ");
            sheet.value(0, 6, true);
            sheet.value(0, 7, 3.0);
            sheet.value(4, 0, "after three empty rows");
        }

        try (var reader = SheetReader.open(file)) {
            var first = reader.next();
            assertThat(first.cells())
                    .extracting(Cell::text)
                    .containsExactly(
                            "13800138000", "47.141", "2026-03-21", "2026-03-21T14:30", "0755", "words", "true", "3");
            assertThat(first.cell(3).time()).isEqualTo(LocalDateTime.of(2026, 3, 21, 14, 30));
            assertThat(reader.next().number()).isEqualTo(5);
            assertThat(reader.hasNext()).isFalse();
        }
    }

    @Test
    void dates_of_old_macintosh_workbooks_are_the_days_they_were() throws IOException {
        var file = workbook("mac.xlsx", "<workbookPr date1904=\"1\"/>", "44640");

        try (var reader = SheetReader.open(file)) {
            assertThat(reader.next().cell(0).time())
                    .isEqualTo(LocalDate.of(2026, 3, 21).atStartOfDay());
        }
    }

    @Test
    void a_number_with_a_thousand_million_zeros_is_not_written_out() throws IOException {
        var file = workbook("zeros.xlsx", "", "1E+999999999");

        try (var reader = SheetReader.open(file)) {
            assertThat(reader.next().cell(0).text()).isEqualTo("1E+999999999");
        }
    }

    @Test
    void what_is_no_table_is_refused_with_the_way_out() throws IOException {
        var oldExcel = folder.resolve("old.xls");
        Files.write(oldExcel, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2});
        var torn = folder.resolve("torn.xlsx");
        Files.write(torn, new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9});
        var empty = Files.createFile(folder.resolve("empty.csv"));
        var unclosed = text("a,b\n\"never closed" + "x".repeat(2_000_000), StandardCharsets.UTF_8);

        assertRefused(oldExcel, "sheet-old-excel");
        assertRefused(torn, "sheet-broken-xlsx");
        assertRefused(empty, "sheet-empty");
        assertThatThrownBy(() -> {
                    try (var reader = SheetReader.open(unclosed)) {
                        rows(reader);
                    }
                })
                .isInstanceOf(UnreadableSheetException.class)
                .hasMessage("sheet-broken-csv");
    }

    private static void assertRefused(Path file, String detail) {
        assertThatThrownBy(() -> SheetReader.open(file).close())
                .isInstanceOf(UnreadableSheetException.class)
                .hasMessage(detail);
    }

    private static List<List<String>> rows(SheetReader reader) {
        var rows = new ArrayList<List<String>>();
        reader.forEachRemaining(
                line -> rows.add(line.cells().stream().map(Cell::text).toList()));
        return rows;
    }

    private Path text(String text, Charset charset) throws IOException {
        var file = folder.resolve("text.csv");
        return Files.write(file, text.getBytes(charset));
    }

    private Path workbook(String name, String properties, String value) throws IOException {
        var file = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                    </Types>""");
            entry(zip, "xl/workbook.xml", """
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                    %s<sheets><sheet name="s" sheetId="1" r:id="rId1"/></sheets></workbook>""".formatted(properties));
            entry(zip, "xl/_rels/workbook.xml.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
                    </Relationships>""");
            entry(zip, "xl/worksheets/sheet1.xml", """
                    <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                    <row r="1"><c r="A1"><v>%s</v></c></row></sheetData></worksheet>""".formatted(value));
        }
        return file;
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
