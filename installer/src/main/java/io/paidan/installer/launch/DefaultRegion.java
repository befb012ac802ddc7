package io.paidan.installer.launch;

import io.paidan.routing.RegionBuilder;
import io.paidan.routing.RegionPackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The region that comes with the program, built where there is none yet, or one that an older program built. */
public final class DefaultRegion {

    private static final String EXTRACT = "/region/liechtenstein.osm.pbf";

    private final PaidanHome home;

    public DefaultRegion(PaidanHome home) {
        this.home = home;
    }

    public void buildIfNeeded() {
        if (isCurrent()) {
            return;
        }
        try {
            Files.createDirectories(home.folder());
            var unpacked = Files.createTempDirectory(home.folder(), "region-"); // several programs may start at once
            var extract = unpacked.resolve("liechtenstein.osm.pbf");
            try (var packed = DefaultRegion.class.getResourceAsStream(EXTRACT)) {
                if (packed == null) {
                    throw new LaunchException(LaunchTexts.get("region.absent", EXTRACT));
                }
                Files.copy(packed, extract);
                if (isNeeded(extract)) {
                    System.out.println(LaunchTexts.get("region.building"));
                    RegionWork.build(extract, home.region());
                }
            } finally {
                Files.deleteIfExists(extract);
                Files.delete(unpacked);
            }
        } catch (IOException e) {
            throw new LaunchException(LaunchTexts.get("region.unwritable", home.folder(), e.getMessage()), e);
        }
    }

    private boolean hasPack() {
        return Files.exists(home.region().resolve("manifest.json"));
    }

    private boolean isCurrent() {
        try {
            return hasPack() && RegionBuilder.isCurrent(home.region());
        } catch (RegionPackException e) {
            throw new LaunchException(e.sentence(Locale.getDefault()), e);
        }
    }

    private boolean isNeeded(Path extract) {
        try {
            return !hasPack() || RegionBuilder.isOutdated(extract, home.region());
        } catch (RegionPackException e) {
            throw new LaunchException(e.sentence(Locale.getDefault()), e);
        }
    }
}
