package io.paidan.server.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A PNG on its way to somebody who is not shown where it was taken: the picture as it is, without what was written beside it
 * (EXIF, XMP, texts, times, what stands behind its end).
 */
final class PlacelessPng extends OutputStream {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int CHECKSUM = 4;
    /** What the picture needs, also a moving one. */
    private static final Set<String> PICTURE = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs",
            "hIST", "acTL", "fcTL", "fdAT");

    private final OutputStream out;
    private final ByteBuffer header = ByteBuffer.allocate(SIGNATURE.length);
    private boolean begun;
    private boolean ended;
    private boolean kept;
    private long missing;

    PlacelessPng(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int letter) throws IOException {
        write(new byte[] {(byte) letter}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        var at = offset;
        while (at < offset + length && !ended) {
            if (missing == 0) {
                header.put(bytes[at++]);
                beginWhenKnown();
            } else {
                var part = (int) Math.min(missing, offset + length - at);
                if (kept) {
                    out.write(bytes, at, part);
                }
                at += part;
                missing -= part;
                ended = missing == 0 && isEnd();
            }
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /** Signature and headers of chunks are of the same length: length and name of what follows. */
    private void beginWhenKnown() throws IOException {
        if (header.hasRemaining()) {
            return;
        }
        header.clear();
        if (begun) {
            missing = (header.getInt(0) & 0xFFFFFFFFL) + CHECKSUM;
            kept = PICTURE.contains(name());
        } else {
            kept = ByteBuffer.wrap(SIGNATURE).equals(header);
            ended = !kept;
            begun = true;
        }
        if (kept) {
            out.write(header.array());
        }
    }

    private boolean isEnd() {
        return name().equals("IEND");
    }

    private String name() {
        return new String(header.array(), 4, 4, StandardCharsets.ISO_8859_1);
    }
}
