package io.paidan.server.attachment;

import io.paidan.contract.geo.GeoPoint;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A video on its way in, of which is noted what it says of when and where it was taken: MP4 and QuickTime, which are boxes
 * of boxes (ISO/IEC 14496-12) and say it behind the pictures as often as before. Read here and not by a library, as those
 * reserve whatever length a box claims to have.
 */
final class VideoStream extends FilterInputStream {

    private static final int HEADER = 8;
    private static final int LONG_HEADER = 16;
    private static final int LONGEST_NOTE = 256 * 1024;
    private static final Instant EPOCH = Instant.parse("1904-01-01T00:00:00Z");
    /** ISO 6709 in degrees, as phones write it: {@code +47.1400+009.5200+450.0/}. */
    private static final Pattern PLACE =
            Pattern.compile("([+-]\\d{2}(?:\\.\\d+)?)([+-]\\d{3}(?:\\.\\d+)?)(?:[+-]\\d+(?:\\.\\d+)?)?(?:CRS\\w+)?/");

    private final ByteBuffer header = ByteBuffer.allocate(LONG_HEADER);
    private final ByteArrayOutputStream note = new ByteArrayOutputStream();
    private String box = "";
    private boolean noted;
    private long missing;
    private @Nullable Instant takenAt;
    private @Nullable GeoPoint place;

    VideoStream(InputStream in) {
        super(in);
        header.limit(HEADER);
    }

    /** @param now after which nothing was taken */
    Exposure exposure(Instant now) {
        var at = takenAt;
        return new Exposure(at != null && Exposure.isPossible(at, now) ? at : null, place);
    }

    @Override
    public int read() throws IOException {
        var next = super.read();
        if (next >= 0) {
            pass(new byte[] {(byte) next}, 0, 1);
        }
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        var count = super.read(bytes, offset, length);
        pass(bytes, offset, Math.max(0, count));
        return count;
    }

    private void pass(byte[] bytes, int offset, int length) {
        var at = offset;
        while (at < offset + length) {
            if (missing == 0) {
                header.put(bytes[at++]);
                beginWhenKnown();
            } else {
                var part = (int) Math.min(missing, offset + length - at);
                if (noted) {
                    note.write(bytes, at, part);
                }
                at += part;
                missing -= part;
                endWhenWhole();
            }
        }
    }

    /** A length of 1 says that the true one follows, of 0 that it reaches to the end. */
    private void beginWhenKnown() {
        if (header.hasRemaining()) {
            return;
        }
        var length = header.getInt(0) & 0xFFFFFFFFL;
        if (length == 1 && header.limit() == HEADER) {
            header.limit(LONG_HEADER);
            return;
        }
        box = new String(header.array(), 4, 4, StandardCharsets.ISO_8859_1);
        var content = (length == 1 ? header.getLong(HEADER) : length) - header.limit();
        header.clear().limit(HEADER);
        begin(content < 0 ? Long.MAX_VALUE : content);
    }

    /** What lies in the box of the film is read box by box, like what lies beside it. */
    private void begin(long content) {
        var isNote = box.equals("mvhd") || box.equals("udta") || box.equals("meta");
        noted = isNote && content <= LONGEST_NOTE;
        missing = box.equals("moov") ? 0 : content;
        note.reset();
    }

    private void endWhenWhole() {
        if (missing == 0 && noted) {
            noted = false;
            if (box.equals("mvhd")) {
                takenAt = time(note.toByteArray());
            } else if (place == null) {
                place = place(note.toString(StandardCharsets.ISO_8859_1));
            }
        }
    }

    /** Its first byte says how long its times are. */
    private static @Nullable Instant time(byte[] mvhd) {
        if (mvhd.length < LONG_HEADER) {
            return null;
        }
        var bytes = ByteBuffer.wrap(Arrays.copyOf(mvhd, LONG_HEADER));
        var seconds = bytes.get(0) == 1 ? bytes.getLong(4) : bytes.getInt(4) & 0xFFFFFFFFL;
        return seconds <= 0 || seconds > 0xFFFFFFFFL ? null : EPOCH.plusSeconds(seconds);
    }

    private static @Nullable GeoPoint place(String words) {
        var found = PLACE.matcher(words);
        if (!found.find()) {
            return null;
        }
        var lat = Double.parseDouble(found.group(1));
        var lon = Double.parseDouble(found.group(2));
        var isNowhere = (lat == 0 && lon == 0) || Math.abs(lat) > 90 || Math.abs(lon) > 180;
        return isNowhere ? null : new GeoPoint(lat, lon);
    }
}
