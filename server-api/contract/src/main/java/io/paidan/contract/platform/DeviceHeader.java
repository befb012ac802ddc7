package io.paidan.contract.platform;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The name of a device as it stands in the {@code User-Agent} of a request. A header holds ASCII only, a computer may be
 * called 前台-3: what is not ASCII is written as its UTF-8 octets, {@code %E5%89%8D}.
 */
public final class DeviceHeader {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private DeviceHeader() {}

    public static String write(String name) {
        var header = new StringBuilder();
        for (var octet : name.getBytes(StandardCharsets.UTF_8)) {
            if (octet >= ' ' && octet < 0x7F && octet != '%') {
                header.append((char) octet);
            } else {
                header.append('%').append(HEX.toHexDigits(octet));
            }
        }
        return header.toString();
    }

    /** The name on one line, and without what nobody can see; of a program that writes its headers otherwise, as it says. */
    public static String read(String header) {
        return clean(decoded(header));
    }

    /** On one line. */
    public static String clean(String name) {
        return name.replaceAll("[\\p{C}\\p{Z}]+", " ").strip();
    }

    private static String decoded(String header) {
        try {
            return URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException percentOfSomethingElse) {
            return header;
        }
    }
}
