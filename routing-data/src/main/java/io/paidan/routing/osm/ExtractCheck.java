package io.paidan.routing.osm;

import com.google.protobuf.InvalidProtocolBufferException;
import io.paidan.routing.osm.BrokenExtractException.Fault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.openstreetmap.osmosis.osmbinary.Fileformat.BlobHeader;

/**
 * Walks the frames of a {@code .osm.pbf} without unpacking them, so that a wrong or half-loaded file is told within
 * milliseconds and not after minutes of import. Format: wiki.openstreetmap.org/wiki/PBF_Format.
 */
public final class ExtractCheck {

    private static final int LONGEST_HEADER = 64 * 1024;

    static {
        // The message classes of osmosis-osm-binary are of before protobuf 22, and each would warn of hostile messages
        // on
        // its first use. An extract is a file its administrator chose, not a message from the net.
        System.setProperty("com.google.protobuf.use_unsafe_pre22_gencode", "true");
    }

    private ExtractCheck() {}

    public static void check(Path pbf) throws IOException {
        try (var file = FileChannel.open(pbf)) {
            if (file.size() == 0) {
                throw new BrokenExtractException(Fault.EMPTY, pbf + " is empty");
            }
            var position = 0L;
            while (position < file.size()) {
                position = nextFrame(file, position, pbf);
            }
        }
    }

    private static long nextFrame(FileChannel file, long start, Path pbf) throws IOException {
        var first = start == 0;
        var headerLength = file.size() - start < Integer.BYTES
                ? -1
                : read(file, start, Integer.BYTES).getInt();
        if (first && (headerLength <= 0 || headerLength > LONGEST_HEADER)) {
            throw new BrokenExtractException(Fault.NOT_PBF, pbf + " does not begin like an .osm.pbf");
        }
        if (headerLength <= 0 || headerLength > LONGEST_HEADER || start + Integer.BYTES + headerLength > file.size()) {
            throw first
                    ? new BrokenExtractException(Fault.NOT_PBF, pbf + " does not begin like an .osm.pbf")
                    : cutOff(pbf, start);
        }
        var header = header(read(file, start + Integer.BYTES, headerLength), pbf, start);
        if (first && !"OSMHeader".equals(header.getType())) {
            throw new BrokenExtractException(Fault.NOT_PBF, pbf + " begins with a block " + header.getType());
        }
        var end = start + Integer.BYTES + headerLength + header.getDatasize();
        if (end > file.size()) {
            throw cutOff(pbf, start);
        }
        return end;
    }

    private static BlobHeader header(ByteBuffer bytes, Path pbf, long start) throws BrokenExtractException {
        try {
            return BlobHeader.parseFrom(bytes);
        } catch (InvalidProtocolBufferException e) {
            throw new BrokenExtractException(
                    start == 0 ? Fault.NOT_PBF : Fault.UNREADABLE, "%s, block at byte %d".formatted(pbf, start), e);
        }
    }

    private static BrokenExtractException cutOff(Path pbf, long start) {
        return new BrokenExtractException(Fault.CUT_OFF, "%s ends within the block at byte %d".formatted(pbf, start));
    }

    private static ByteBuffer read(FileChannel file, long position, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && file.read(bytes, position + bytes.position()) >= 0) {
            // a channel may give less than asked for
        }
        return bytes.flip();
    }
}
