package io.paidan.installer.launch;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paidan region}: region packs. */
@Command(name = "region", mixinStandardHelpOptions = true)
public final class RegionCommand {

    @Command(name = "build", mixinStandardHelpOptions = true)
    int build(
            @Parameters(paramLabel = "FILE.osm.pbf") Path extract,
            @Option(names = "--out", paramLabel = "DIR", required = true) Path folder) {
        RegionWork.build(extract.toAbsolutePath(), folder.toAbsolutePath());
        System.out.println(LaunchTexts.get("region.done", folder.toAbsolutePath()));
        return 0;
    }
}
