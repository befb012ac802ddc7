package io.paidan.server.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import io.paidan.server.given.Photos;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PlacelessJpegTest {

    private static final int SIZE = 40;

    @Test
    void the_picture_stays_as_it_was_and_nothing_says_where() throws Exception {
        var place = Photos.taken("2026:03:21 08:55:00", null);
        var xmp = segment(0xE1, "http://ns.adobe.com/xap/1.0/\0<exif:GPSLatitude>47,8.4N</exif:GPSLatitude>");
        var iptc = segment(0xED, "Photoshop 3.0\0Vaduz");
        var comment = segment(0xFE, "47.14 9.52");
        var further = segment(0xE2, "MPF\0Vaduz");
        var taken = with(exifOf(place), xmp, iptc, comment, further, picture(), place);
        assertThat(hasPlace(taken)).isTrue();

        var given = placeless(taken);

        assertThat(hasPlace(given)).isFalse();
        assertThat(new String(given, StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS", "Vaduz", "47.14", "2026:03:21");
        assertThat(pixels(given)).isEqualTo(pixels(picture()));
        assertThat(given).endsWith(0xFF, 0xD9);
    }

    @Test
    void which_way_up_it_is_stays() throws Exception {
        var given = placeless(with(turned(6), picture()));

        var directory = ImageMetadataReader.readMetadata(new ByteArrayInputStream(given))
                .getFirstDirectoryOfType(ExifIFD0Directory.class);
        assertThat(directory.getInt(ExifIFD0Directory.TAG_ORIENTATION)).isEqualTo(6);
        assertThat(pixels(given)).isEqualTo(pixels(picture()));
    }

    @Test
    void what_is_no_jpeg_from_somewhere_on_ends_there() throws IOException {
        var place = Photos.taken("2026:03:21 08:55:00", null);
        assertThat(placeless(Photos.broken())).hasSizeLessThan(5);
        assertThat(placeless(Photos.cutOff())).hasSizeLessThan(5);
        assertThat(placeless("no picture".getBytes(StandardCharsets.US_ASCII))).isEmpty();
        var astray = with(new byte[] {0}, place, picture());
        assertThat(new String(placeless(astray), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    private static byte[] placeless(byte[] file) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var jpeg = new PlacelessJpeg(out)) {
            jpeg.write(file);
        }
        return out.toByteArray();
    }

    private static byte[] picture() throws IOException {
        var image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        for (var at = 0; at < SIZE * SIZE; at++) {
            image.setRGB(at % SIZE, at / SIZE, at * 7919);
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }

    private static int[] pixels(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file)).getRGB(0, 0, SIZE, SIZE, null, 0, SIZE);
    }

    private static boolean hasPlace(byte[] file) throws Exception {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(file))
                .containsDirectoryOfType(GpsDirectory.class);
    }

    /** Between the beginning of a picture, which is the last but those behind it, and the rest of it. */
    private static byte[] with(byte[]... parts) throws IOException {
        var picture = picture();
        var out = new ByteArrayOutputStream();
        out.write(picture, 0, 2);
        for (var part : parts) {
            if (Arrays.equals(part, picture)) {
                out.write(picture, 2, picture.length - 2);
            } else {
                out.writeBytes(part);
            }
        }
        return out.toByteArray();
    }

    private static byte[] exifOf(byte[] photo) {
        return Arrays.copyOfRange(photo, 2, photo.length - 2);
    }

    private static byte[] segment(int marker, String content) {
        var bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(bytes.length + 4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (bytes.length + 2))
                .put(bytes)
                .array();
    }

    /** By a camera that writes its numbers the other way round. */
    private static byte[] turned(int orientation) {
        return segment(
                0xE1,
                "Exif\0\0II*\0\u0008\0\0\0\u0001\0\u0012\u0001\u0003\0\u0001\0\0\0" + (char) orientation
                        + "\0\0\0\0\0\0\0");
    }
}
