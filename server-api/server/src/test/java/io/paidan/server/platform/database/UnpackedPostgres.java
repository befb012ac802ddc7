package io.paidan.server.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The programs of PostgreSQL below {@code target}, unpacked once for all tests. */
public final class UnpackedPostgres {

    private static final Path SHARED = Path.of("target", "postgres").toAbsolutePath();

    private UnpackedPostgres() {}

    public static Path folder() {
        try {
            Files.createDirectories(SHARED);
            try (var channel = FileChannel.open(
                            SHARED.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                PostgresBinaries.unpack(SHARED);
                return SHARED;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
