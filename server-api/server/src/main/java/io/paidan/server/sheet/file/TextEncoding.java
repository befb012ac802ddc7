package io.paidan.server.sheet.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds out what the text of a file is written in. A byte order mark tells; else what is UTF-8 from beginning to end is
 * UTF-8, as hardly any other text is by chance; else it is what Excel writes in China or in Europe, which the bytes behind a
 * high byte tell apart: of a Chinese character nearly always a high one too, behind a letter with an accent mostly a plain
 * one.
 */
final class TextEncoding {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    /** The second byte of the common Chinese characters begins here. */
    private static final int COMMON_FROM = 0xA1;

    private TextEncoding() {}

    static Charset of(Path file) throws IOException {
        byte[] mark;
        try (var in = Files.newInputStream(file)) {
            mark = in.readNBytes(2);
        }
        if (mark.length == 2 && (mark[0] & 0xFF) == 0xFF && (mark[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (mark.length == 2 && (mark[0] & 0xFF) == 0xFE && (mark[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (isUtf8(file)) {
            return StandardCharsets.UTF_8;
        }
        return isChinese(file) ? GB18030 : WINDOWS_1252;
    }

    private static boolean isUtf8(Path file) throws IOException {
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var reader = new InputStreamReader(Files.newInputStream(file), strict)) {
            var buffer = new char[8192];
            while (reader.read(buffer) >= 0) {
                // only whether it can be read
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static boolean isChinese(Path file) throws IOException {
        var pairs = 0L;
        var single = 0L;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (var next = in.read(); next >= 0; next = in.read()) {
                if (next >= 0x80) {
                    if (in.read() >= COMMON_FROM) {
                        pairs++;
                    } else {
                        single++;
                    }
                }
            }
        }
        return pairs > single;
    }
}
