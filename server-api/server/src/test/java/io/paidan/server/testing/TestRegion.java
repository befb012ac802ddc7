package io.paidan.server.testing;

import io.paidan.routing.Progress;
import io.paidan.routing.RegionBuilder;
import java.nio.file.Path;

/** The default region, built once below {@code target} and then only opened. */
public final class TestRegion {

    private static final Path EXTRACT = Path.of("../../routing-data/target/region/liechtenstein.osm.pbf");
    private static final Path PACK = Path.of("target/test-region/liechtenstein").toAbsolutePath();

    private TestRegion() {}

    public static synchronized Path folder() {
        RegionBuilder.build(EXTRACT, PACK, Progress.SILENT);
        return PACK;
    }
}
