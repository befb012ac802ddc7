package io.paidan.server.sheet.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks that somebody made to fill the memory: small as they are packed. */
class XlsxLimitsTest {

    private static final int MEGABYTE = 1024 * 1024;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one text of all            | <sst><si><t>       | x                | 70",
                "very many empty texts      | <sst>              | <si/>            | 12",
                "prefixed texts             | <x:sst>            | <x:si><x:t/></x:si> | 45",
                "a row without end          | <sheetData><row>   | <c/>             | 10",
                "a row in a row             | <sheetData><row>   | <row><c/>        | 10",
                "a text in a cell           | <row><c><is><t><![CDATA[ | <row>      | 10",
                "an endless comment         | <sheetData><!--    | <row></row>      | 20",
                "an endless instruction     | <sheetData><?a     | <row></row>      | 20",
                "an endless name            | <                  | row              | 1",
                "an endless attribute       | <c r='             | A>               | 1"
            })
    void a_workbook_that_would_fill_the_memory_is_refused(String what, String begins, String repeated, int megabytes)
            throws IOException {
        var file = folder.resolve("crafted.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/anything.xml"));
            zip.write(begins.getBytes(StandardCharsets.UTF_8));
            fill(zip, repeated, megabytes);
            zip.closeEntry();
        }

        assertThatThrownBy(() -> SheetReader.open(file).close())
                .as(what)
                .isInstanceOf(UnreadableSheetException.class)
                .hasMessage("sheet-too-large");
        assertThat(Files.size(file)).isLessThan(MEGABYTE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a column far out   | <row r='1'><c r='ZZZZZZ1'><v>1</v></c></row>",
                "a document type    | <!DOCTYPE a [<!ENTITY b 'c'>]><row/>"
            })
    void what_no_spreadsheet_writes_is_refused(String what, String text) throws IOException {
        assertThatThrownBy(() -> XlsxLimits.require(with(text.getBytes(StandardCharsets.UTF_8))))
                .as(what)
                .isInstanceOf(UnreadableSheetException.class)
                .hasMessage("sheet-broken-xlsx");
        assertThatThrownBy(() -> XlsxLimits.require(with("<row/>".getBytes(StandardCharsets.UTF_16))))
                .hasMessage("sheet-broken-xlsx");
    }

    @Test
    void what_spreadsheets_write_passes() throws IOException {
        XlsxLimits.require(with("""
                <?xml version="1.0"?><!-- a > b ---><x:row r="1" spans="1:2"><x:c r="XFD1" t="inlineStr"><is><t>
                <![CDATA[a ]]]> b</t></is></x:c></x:row><si><r><t>1 > 2</t></r></si>""".getBytes(StandardCharsets.UTF_8)));
        XlsxLimits.require(with(new byte[] {(byte) 0x89, 'P', 'N', 'G'}));
        XlsxLimits.require(with(new byte[0]));
    }

    private Path with(byte[] part) throws IOException {
        var file = folder.resolve("part.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/part"));
            zip.write(part);
            zip.closeEntry();
        }
        return file;
    }

    private static void fill(OutputStream to, String repeated, int megabytes) throws IOException {
        var block = repeated.repeat(MEGABYTE / repeated.length()).getBytes(StandardCharsets.UTF_8);
        for (var i = 0; i < megabytes; i++) {
            to.write(block);
        }
    }
}
