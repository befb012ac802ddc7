package io.paidan.server.testing;

import io.paidan.routing.Progress;
import io.paidan.routing.RegionBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The default region that the tests of {@code routing-data} use, built here where those did not run. */
public final class TestRegion {

    private static final Path MODULE = Path.of("../../routing-data/target").toAbsolutePath();
    private static final Path EXTRACT = MODULE.resolve("region/liechtenstein.osm.pbf");
    private static final Path PACK = MODULE.resolve("test-region");

    private TestRegion() {}

    public static synchronized Path folder() {
        try (var channel = FileChannel.open(
                        MODULE.resolve("test-region.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            RegionBuilder.build(EXTRACT, PACK, Progress.SILENT);
            return PACK;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
