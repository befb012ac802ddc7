package io.paidan.server.given;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Photos as cameras write them: of no picture, but with EXIF. */
public final class Photos {

    private static final int FIRST_DIRECTORY = 8;
    private static final short ASCII = 2;
    private static final short LONG = 4;
    private static final short RATIONAL = 5;

    private Photos() {}

    /**
     * A JPEG of 47°08'24" N, 9°31'12" E, which is 47.14, 9.52.
     *
     * @param takenAt such as {@code 2026:03:21 08:55:00}, by the camera's own clock
     * @param offset of that clock, such as {@code +09:00}; null when the camera does not say
     */
    public static byte[] taken(String takenAt, @Nullable String offset) {
        return jpeg(tiff(takenAt, offset));
    }

    /** The same as a TIFF, which is nothing but it. */
    public static byte[] tiff() {
        return tiff("2026:03:21 08:55:00", null);
    }

    /** The same in the picture of {@link Uploads#PNG}. */
    public static byte[] png() {
        var header = 8 + 25;
        var file = new ByteArrayOutputStream();
        file.write(Uploads.PNG, 0, header);
        file.writeBytes(ByteBuffer.allocate(4).putInt(tiff().length).array());
        file.writeBytes(bytes("eXIf"));
        file.writeBytes(tiff());
        file.writeBytes(bytes("crc?"));
        file.write(Uploads.PNG, header, Uploads.PNG.length - header);
        file.writeBytes(bytes("47.14, 9.52"));
        return file.toByteArray();
    }

    /** The same as phones write it since they do without JPEG. */
    public static byte[] heic() {
        return join(
                box("ftyp", bytes("heic\0\0\0\0mif1heic")),
                box("meta", bytes("\0\0\0\0infeExif")),
                box("mdat", join(bytes("\0\0\0\6Exif\0\0"), tiff())));
    }

    /** A video of the same place, begun 2026-03-21 07:55 UTC, that says so behind its pictures, as QuickTime does. */
    public static byte[] mov() {
        var place =
                box("meta", bytes("\0keysmdtacom.apple.quicktime.location.ISO6709\0data+47.1400+009.5200+450.000/"));
        return join(box("ftyp", bytes("qt  \0\0\0\0qt  ")), box("mdat", new byte[400_000]), film(place));
    }

    /** The same as other phones write it. */
    public static byte[] mp4() {
        var place = box("udta", box("\u00A9xyz", bytes("\0\22\25\307+47.1400+009.5200/")));
        return join(box("ftyp", bytes("mp42\0\0\0\0mp42isom")), film(place), box("mdat", new byte[400]));
    }

    private static byte[] film(byte[] place) {
        var begun = (int) (Instant.parse("2026-03-21T07:55:00Z").getEpochSecond()
                - Instant.parse("1904-01-01T00:00:00Z").getEpochSecond());
        var header = ByteBuffer.allocate(100).putInt(0).putInt(begun).array();
        return box("moov", join(box("mvhd", header), box("trak", new byte[300]), place));
    }

    private static byte[] box(String name, byte[] content) {
        var length = ByteBuffer.allocate(4).putInt(content.length + 8).array();
        return join(length, bytes(name), content);
    }

    private static byte[] join(byte[]... parts) {
        var whole = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(whole::writeBytes);
        return whole.toByteArray();
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The same with every directory of its EXIF leading nowhere. */
    public static byte[] broken() {
        var tiff = tiff("2026:03:21 08:55:00", null);
        for (var at = FIRST_DIRECTORY; at < tiff.length; at++) {
            tiff[at] = (byte) 0xFF;
        }
        return jpeg(tiff);
    }

    /** The same with its EXIF longer than the file. */
    public static byte[] cutOff() {
        var whole = taken("2026:03:21 08:55:00", null);
        return Arrays.copyOf(whole, 60);
    }

    private static byte[] jpeg(byte[] tiff) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1});
        file.writeBytes(
                ByteBuffer.allocate(2).putShort((short) (tiff.length + 8)).array());
        file.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(tiff);
        file.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD9});
        return file.toByteArray();
    }

    private static byte[] tiff(String takenAt, @Nullable String offset) {
        var exif = FIRST_DIRECTORY + length(2);
        var gps = exif + length(offset == null ? 1 : 2);
        var data = gps + length(4);
        var file = ByteBuffer.allocate(data + 20 + 7 + 48);
        file.putShort((short) 0x4D4D).putShort((short) 42).putInt(FIRST_DIRECTORY);
        file.putShort((short) 2);
        entry(file, 0x8769, LONG, 1, exif);
        entry(file, 0x8825, LONG, 1, gps);
        file.putInt(0);
        file.putShort((short) (offset == null ? 1 : 2));
        entry(file, 0x9003, ASCII, 20, data);
        if (offset != null) {
            entry(file, 0x9011, ASCII, 7, data + 20);
        }
        file.putInt(0);
        file.putShort((short) 4);
        entry(file, 1, ASCII, 2, 'N' << 24);
        entry(file, 2, RATIONAL, 3, data + 27);
        entry(file, 3, ASCII, 2, 'E' << 24);
        entry(file, 4, RATIONAL, 3, data + 51);
        file.putInt(0);
        file.put(takenAt.getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
        file.put((offset == null ? "      " : offset).getBytes(StandardCharsets.US_ASCII))
                .put((byte) 0);
        degrees(file, 47, 8, 24);
        degrees(file, 9, 31, 12);
        return file.array();
    }

    private static int length(int entries) {
        return 2 + 12 * entries + 4;
    }

    private static void entry(ByteBuffer file, int tag, short type, int count, int value) {
        file.putShort((short) tag).putShort(type).putInt(count).putInt(value);
    }

    private static void degrees(ByteBuffer file, int degrees, int minutes, int seconds) {
        for (var part : new int[] {degrees, minutes, seconds}) {
            file.putInt(part).putInt(1);
        }
    }
}
