package io.paidan.server.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A JPEG on its way to somebody who is not shown where it was taken: the picture as it is, without what was written beside it
 * (EXIF, XMP, IPTC, comments, further pictures behind its end), of which only stays which way up it is. What is no JPEG any
 * more from somewhere on ends there.
 */
final class PlacelessJpeg extends OutputStream {

    private enum Part {
        START,
        MARKER,
        SEGMENT,
        SCAN,
        BEHIND
    }

    private static final int BEGIN = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN_BEGINS = 0xDA;
    private static final int EXIF = 0xE1;
    private static final int COLOURS = 0xE2;
    private static final int COMMENT = 0xFE;
    private static final byte[] COLOUR_PROFILE = "ICC_PROFILE".getBytes(StandardCharsets.US_ASCII);
    private static final int UPRIGHT = 1;
    /** Which way up, as the only entry of an EXIF. */
    private static final int ORIENTATION = 0x0112;

    private final OutputStream out;
    private final ByteArrayOutputStream segment = new ByteArrayOutputStream();
    private Part part = Part.START;
    private boolean escaped;
    private int marker;
    private int missing;

    PlacelessJpeg(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int letter) throws IOException {
        var next = letter & 0xFF;
        switch (part) {
            case START, MARKER -> mark(next);
            case SEGMENT -> gather(next);
            case SCAN -> scan(next);
            case BEHIND -> {}
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (var at = offset; at < offset + length; at++) {
            write(bytes[at]);
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /** Before a marker may stand any number of 0xFF. */
    private void mark(int next) throws IOException {
        if (!escaped) {
            escaped = next == 0xFF;
            part = escaped ? part : Part.BEHIND;
        } else if (next != 0xFF) {
            escaped = false;
            begin(next);
        }
    }

    private void begin(int found) throws IOException {
        marker = found;
        if (found == BEGIN || found == END) {
            put(found);
            part = found == END ? Part.BEHIND : Part.MARKER;
        } else if (part == Part.START || found < 0xC0) {
            part = Part.BEHIND;
        } else {
            segment.reset();
            missing = 2;
            part = Part.SEGMENT;
        }
    }

    private void gather(int next) throws IOException {
        segment.write(next);
        missing--;
        if (missing == 0 && segment.size() == 2) {
            missing = ByteBuffer.wrap(segment.toByteArray()).getShort() & 0xFFFF;
            missing -= 2;
        }
        if (missing < 0) {
            part = Part.BEHIND;
        } else if (missing == 0) {
            pass(segment.toByteArray());
            part = marker == SCAN_BEGINS ? Part.SCAN : Part.MARKER;
        }
    }

    private void pass(byte[] whole) throws IOException {
        if (marker == EXIF) {
            var orientation = Exposure.orientation(whole);
            if (orientation != UPRIGHT) {
                put(EXIF);
                out.write(onlyOrientation(orientation));
            }
        } else if (isOfPicture(whole)) {
            put(marker);
            out.write(whole);
        }
    }

    /** Of what programs write for themselves only what the colours need: JFIF, a colour profile, and Adobe's. */
    private boolean isOfPicture(byte[] whole) {
        return switch (marker) {
            case COLOURS ->
                whole.length > 2 + COLOUR_PROFILE.length
                        && Arrays.equals(whole, 2, 2 + COLOUR_PROFILE.length, COLOUR_PROFILE, 0, COLOUR_PROFILE.length);
            case 0xE0, 0xEE -> true;
            case COMMENT -> false;
            default -> marker < 0xE0 || marker > 0xEF;
        };
    }

    /** Coded picture: 0xFF is followed by 0 or by a restart there, by anything else where it ends. */
    private void scan(int next) throws IOException {
        if (!escaped) {
            escaped = next == 0xFF;
            if (!escaped) {
                out.write(next);
            }
        } else if (next == 0 || (next >= 0xD0 && next <= 0xD7)) {
            escaped = false;
            put(next);
        } else if (next != 0xFF) {
            escaped = false;
            begin(next);
        }
    }

    private void put(int markerByte) throws IOException {
        out.write(0xFF);
        out.write(markerByte);
    }

    /** Without its marker: length, name, and a TIFF of one directory. */
    private static byte[] onlyOrientation(int orientation) {
        return ByteBuffer.allocate(34)
                .putShort((short) 34)
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put("MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1)
                .putInt(orientation << 16)
                .putInt(0)
                .array();
    }
}
