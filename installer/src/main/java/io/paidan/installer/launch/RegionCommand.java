package io.paidan.installer.launch;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paidan region}: region packs. */
@Command(name = "region", mixinStandardHelpOptions = true, description = "Builds region packs.")
public final class RegionCommand {

    @Command(
            name = "build",
            mixinStandardHelpOptions = true,
            description = "Builds a region pack from an .osm.pbf file.")
    int build(
            @Parameters(paramLabel = "FILE.osm.pbf", description = "OpenStreetMap extract to build from.") Path extract,
            @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder to write the pack to.")
                    Path folder) {
        RegionWork.build(extract.toAbsolutePath(), folder.toAbsolutePath());
        System.out.println(LaunchTexts.get("region.done", folder.toAbsolutePath()));
        return 0;
    }
}
