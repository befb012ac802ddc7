package io.paidan.server.sheet.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Refuses a workbook that no memory or disk holds once it is unpacked. The library keeps all shared texts and the row it
 * reads in memory, and an XML parser names and attributes of any length; so all is looked at before, byte by byte.
 */
final class XlsxLimits {

    private static final long MOST_UNPACKED = 1024L * 1024 * 1024;
    /** Excel's longest texts in as many columns as are read come to less. */
    private static final int LONGEST_ROW = 8 * 1024 * 1024;

    private static final int LONGEST_WITHOUT_ROW = 16 * 1024 * 1024;
    private static final int LONGEST_TAG = 64 * 1024;
    private static final int MOST_SHARED_BYTES = 64 * 1024 * 1024;
    private static final int MOST_SHARED = 2_000_000;
    /** The last column is XFD. */
    private static final int COLUMN_LETTERS = 3;

    private static final String COMMENT_END = "-->";
    private static final String CDATA_END = "]]>";
    private static final String INSTRUCTION_END = "?>";

    private final byte[] tag = new byte[LONGEST_TAG];
    private int tagLength = -1;
    private int quote;
    /** What ends the comment, text or instruction that is open; empty when none is. */
    private String until = "";

    private int matched;
    private boolean inRow;
    private int stretch;
    private int shared;
    private long bytes;

    private XlsxLimits() {}

    /** @throws UnreadableSheetException when it is too large, or no workbook */
    static void require(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var left = MOST_UNPACKED;
            var buffer = new byte[64 * 1024];
            for (var entry : Collections.list(zip.entries())) {
                var part = new XlsxLimits();
                try (var in = zip.getInputStream(entry)) {
                    var beginning = in.readNBytes(4);
                    left -= beginning.length;
                    var isXml = isXml(beginning);
                    part.take(beginning, beginning.length, isXml);
                    for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        left -= read;
                        part.take(buffer, read, isXml);
                        if (left < 0) {
                            throw tooLarge();
                        }
                    }
                }
            }
        } catch (ZipException broken) {
            throw new UnreadableSheetException("sheet-broken-xlsx", broken);
        }
    }

    /** Pictures and the like are not read. */
    private static boolean isXml(byte[] beginning) {
        if (beginning.length < 2) {
            return false;
        }
        var first = beginning[0] & 0xFF;
        var second = beginning[1] & 0xFF;
        var isWide = (first == 0xFE && second == 0xFF)
                || (first == 0xFF && second == 0xFE)
                || (first == '<' && second == 0)
                || (first == 0 && (second == '<' || second == 0) && beginning[beginning.length - 1] == '<');
        if (isWide) { // no spreadsheet writes it so, and bytes would say nothing
            throw broken();
        }
        return first == '<' || first == 0xEF || Character.isWhitespace(first);
    }

    private void take(byte[] some, int length, boolean isXml) {
        if (!isXml) {
            return;
        }
        for (var i = 0; i < length; i++) {
            take(some[i]);
        }
        bytes += length;
        stretch += length;
        if (stretch > (inRow ? LONGEST_ROW : LONGEST_WITHOUT_ROW)) {
            throw tooLarge();
        }
        if (shared > MOST_SHARED || (shared > 0 && bytes > MOST_SHARED_BYTES)) {
            throw tooLarge();
        }
    }

    private void take(byte next) {
        if (!until.isEmpty()) {
            skip(next);
        } else if (tagLength < 0) {
            tagLength = next == '<' ? 0 : -1;
        } else if (next == '>' && quote == 0) {
            end();
        } else {
            inTag(next);
        }
    }

    private void skip(byte next) {
        if (next == until.charAt(matched)) {
            matched++;
        } else if (!(matched == until.length() - 1 && next == until.charAt(0) && until.length() > 2)) {
            // of --->, and ]]]>, the last two count
            matched = next == until.charAt(0) ? 1 : 0;
        }
        if (matched == until.length()) {
            until = "";
        }
    }

    private void inTag(byte next) {
        if (tagLength == tag.length) {
            throw tooLarge();
        }
        tag[tagLength] = next;
        tagLength++;
        if (tagLength == 1 && next == '?') {
            skipTo(INSTRUCTION_END);
        } else if (tagLength == 3 && starts("!--")) {
            skipTo(COMMENT_END);
        } else if (tagLength == 8 && starts("![CDATA[")) {
            skipTo(CDATA_END);
        } else if (tagLength == 2 && starts("!D")) {
            throw broken(); // a document type, by which a few bytes can become many
        } else if (next == '"' || next == '\'') {
            quote = quote == 0 ? next : quote == next ? 0 : quote;
        }
    }

    private boolean starts(String text) {
        return text.equals(new String(tag, 0, tagLength, StandardCharsets.US_ASCII));
    }

    private void skipTo(String end) {
        until = end;
        matched = 0;
        tagLength = -1;
    }

    private void end() {
        var closes = tagLength > 0 && tag[0] == '/';
        var opensAndCloses = tagLength > 0 && tag[tagLength - 1] == '/';
        var name = name(closes ? 1 : 0);
        switch (name) {
            case "row" -> {
                stretch = inRow && !closes && !opensAndCloses ? stretch : 0;
                inRow = !closes && !opensAndCloses;
            }
            case "si" -> {
                shared += closes ? 0 : 1;
                stretch = 0;
            }
            case "c" -> requireColumn();
            default -> {
                // nothing that is kept
            }
        }
        tagLength = -1;
    }

    /** Without its prefix. */
    private String name(int from) {
        var start = from;
        var end = from;
        while (end < tagLength && !Character.isWhitespace(tag[end]) && tag[end] != '/') {
            end++;
            start = tag[end - 1] == ':' ? end : start;
        }
        return end - start > 3 ? "" : new String(tag, start, end - start, StandardCharsets.US_ASCII);
    }

    /** A cell of column ZZZZZZ would have a row of millions of empty ones before it. */
    private void requireColumn() {
        var letters = 0;
        for (var i = 0; i < tagLength; i++) {
            var next = tag[i];
            if (next >= '0' && next <= '9' && letters > COLUMN_LETTERS) {
                throw broken();
            }
            var isLetter = (next >= 'A' && next <= 'Z') || (next >= 'a' && next <= 'z') || next == '$';
            letters = isLetter ? letters + 1 : 0;
        }
    }

    private static UnreadableSheetException tooLarge() {
        return new UnreadableSheetException("sheet-too-large");
    }

    private static UnreadableSheetException broken() {
        return new UnreadableSheetException("sheet-broken-xlsx");
    }
}
