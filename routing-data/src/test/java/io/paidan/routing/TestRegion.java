package io.paidan.routing;

import java.nio.file.Path;

/** The default region, built once and used by every test. */
public final class TestRegion {

    public static final Path EXTRACT = Path.of("target/region/liechtenstein.osm.pbf");
    public static final Path FOLDER = Path.of("target/test-region");

    private TestRegion() {}

    public static synchronized RegionPack open(Path tileCache) {
        RegionBuilder.build(EXTRACT, FOLDER, Progress.SILENT);
        return RegionPack.open(FOLDER, tileCache);
    }

    public static RegionPack open() {
        return open(Path.of("target/test-tiles"));
    }
}
