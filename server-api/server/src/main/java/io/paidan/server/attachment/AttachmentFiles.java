package io.paidan.server.attachment;

import io.paidan.server.platform.ServerSettings;
import io.paidan.server.platform.secret.Secrets;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The encrypted files: {@code attachments/<region>/<last two letters>/<file>}. A file is there whole or not at all: it is
 * written beside its place, forced to the disk and then moved to it. No name is ever used twice, nor is a key.
 */
@Component
class AttachmentFiles {

    /** @param bytes how many it holds, unencrypted */
    record Written(UUID file, long bytes) {}

    private static final String HALF = ".part";

    private final Path folder;
    private final Secrets secrets;

    AttachmentFiles(ServerSettings settings, Secrets secrets) {
        this.folder = settings.home().resolve("attachments").toAbsolutePath();
        this.secrets = secrets;
    }

    Written write(String region, InputStream content) throws IOException {
        var file = UUID.randomUUID();
        var place = place(region, file);
        Files.createDirectories(place.getParent());
        var half = place.resolveSibling(file + HALF);
        try {
            var bytes = writeHalf(region, file, content, half);
            Files.move(half, place, StandardCopyOption.ATOMIC_MOVE);
            return new Written(file, bytes);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private long writeHalf(String region, UUID file, InputStream content, Path half) throws IOException {
        try (var channel = FileChannel.open(half, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                var out = new BufferedOutputStream(Channels.newOutputStream(channel), SealedStream.PIECE)) {
            var bytes = stream(region, file).seal(content, out);
            out.flush();
            channel.force(true);
            return bytes;
        }
    }

    /** @throws IOException when it is not there, or not what was written */
    void read(String region, UUID file, OutputStream to) throws IOException {
        try (var in = Files.newInputStream(place(region, file))) {
            stream(region, file).open(in, to);
        }
    }

    boolean isThere(String region, UUID file) {
        return Files.isReadable(place(region, file));
    }

    void delete(String region, UUID file) throws IOException {
        Files.deleteIfExists(place(region, file));
    }

    /** Every file there is, half-written ones too, by region. */
    Map<String, List<Path>> listByRegion() throws IOException {
        var byRegion = new TreeMap<String, List<Path>>();
        if (Files.exists(folder)) {
            try (var regions = Files.newDirectoryStream(folder)) {
                for (var region : regions) {
                    try (var files = Files.walk(region)) {
                        byRegion.put(
                                region.getFileName().toString(),
                                files.filter(Files::isRegularFile).toList());
                    }
                }
            }
        }
        return byRegion;
    }

    static boolean isHalf(Path file) {
        return file.toString().endsWith(HALF);
    }

    /** A key of its own for every file. */
    private SealedStream stream(String region, UUID file) {
        return new SealedStream(
                secrets.key("attachment " + region + " " + file, "AES"),
                (region + " " + file).getBytes(StandardCharsets.UTF_8));
    }

    private Path place(String region, UUID file) {
        var name = file.toString();
        return folder.resolve(region).resolve(name.substring(name.length() - 2)).resolve(name);
    }
}
