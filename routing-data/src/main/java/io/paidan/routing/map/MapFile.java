package io.paidan.routing.map;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Map data in one compact file: kinds and names once, coordinates as differences of few bytes each. */
public final class MapFile {

    private static final int MAGIC = 0x5044_4D31;
    private static final int TUNNEL = 0x10;
    private static final int LAYER_OFFSET = 5;
    private static final FeatureKind[] KINDS = FeatureKind.values();

    private MapFile() {}

    public static void write(MapData data, Path file) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(MAGIC);
            write(data.shapes(), out);
            write(data.names(), out);
        }
    }

    private static void write(List<MapFeature> features, DataOutputStream out) throws IOException {
        out.writeInt(features.size());
        for (var feature : features) {
            out.writeByte(List.of(KINDS).indexOf(feature.kind()));
            out.writeByte(feature.layer() + LAYER_OFFSET + (feature.tunnel() ? TUNNEL : 0));
            var name = feature.name() == null ? new byte[0] : feature.name().getBytes(StandardCharsets.UTF_8);
            writeNumber(name.length, out);
            out.write(name);
            writeNumber(feature.parts().length, out);
            for (var part : feature.parts()) {
                writeNumber(part.length, out);
                for (var i = 0; i < part.length; i++) {
                    writeNumber(part[i] - (i < 2 ? 0 : part[i - 2]), out);
                }
            }
        }
    }

    /** Zigzag, seven bits a byte. */
    private static void writeNumber(int number, DataOutputStream out) throws IOException {
        var bits = (number << 1) ^ (number >> 31);
        while ((bits & ~0x7F) != 0) {
            out.writeByte((bits & 0x7F) | 0x80);
            bits >>>= 7;
        }
        out.writeByte(bits);
    }

    /** @throws IOException also when the content is not what {@link #write} wrote */
    public static MapData read(Path file) throws IOException {
        var in = ByteBuffer.wrap(Files.readAllBytes(file));
        try {
            if (in.getInt() != MAGIC) {
                throw new IOException(file + " is not a map file");
            }
            return new MapData(readFeatures(in), readFeatures(in));
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new IOException(file + " is damaged", e);
        }
    }

    private static List<MapFeature> readFeatures(ByteBuffer in) {
        var count = in.getInt();
        List<MapFeature> features = new ArrayList<>(count);
        for (var f = 0; f < count; f++) {
            var kind = KINDS[in.get()];
            var flags = in.get();
            var name = new byte[readNumber(in)];
            in.get(name);
            var parts = new int[readNumber(in)][];
            for (var p = 0; p < parts.length; p++) {
                parts[p] = readPart(in);
            }
            features.add(new MapFeature(
                    kind,
                    flags % TUNNEL - LAYER_OFFSET,
                    flags >= TUNNEL,
                    name.length == 0 ? null : new String(name, StandardCharsets.UTF_8),
                    parts));
        }
        return features;
    }

    private static int[] readPart(ByteBuffer in) {
        var part = new int[readNumber(in)];
        for (var i = 0; i < part.length; i++) {
            part[i] = readNumber(in) + (i < 2 ? 0 : part[i - 2]);
        }
        return part;
    }

    private static int readNumber(ByteBuffer in) {
        var bits = 0;
        for (var shift = 0; ; shift += 7) {
            var next = in.get();
            bits |= (next & 0x7F) << shift;
            if (next >= 0) {
                return (bits >>> 1) ^ -(bits & 1);
            }
        }
    }
}
