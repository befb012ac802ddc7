package io.paidan.installer.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;

/** The region that comes with the program, built where there is none yet. */
public final class DefaultRegion {

    private static final String EXTRACT = "/region/liechtenstein.osm.pbf";

    private final PaidanHome home;

    public DefaultRegion(PaidanHome home) {
        this.home = home;
    }

    public void buildIfAbsent() {
        if (Files.exists(home.region().resolve("manifest.json"))) {
            return;
        }
        System.out.println(LaunchTexts.get("region.building"));
        try {
            Files.createDirectories(home.folder());
            var extract = home.folder().resolve("liechtenstein.osm.pbf");
            try (var packed = DefaultRegion.class.getResourceAsStream(EXTRACT)) {
                if (packed == null) {
                    throw new LaunchException(LaunchTexts.get("region.absent", EXTRACT));
                }
                Files.copy(packed, extract, StandardCopyOption.REPLACE_EXISTING);
                RegionWork.build(extract, home.region());
            } finally {
                Files.deleteIfExists(extract);
            }
        } catch (IOException e) {
            throw new LaunchException(LaunchTexts.get("region.unwritable", home.folder(), e.getMessage()), e);
        }
    }
}
