package io.paidan.installer.launch;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the data is: the options that every command shares. */
public final class HomeOptions {

    @Option(names = "--home")
    private @Nullable Path folder;

    @Option(names = "--region")
    private @Nullable Path region;

    /** The home with its region pack, which is built from the default region when there is none yet. */
    public PaidanHome prepare() {
        var home = PaidanHome.of(folder).withRegion(region);
        new DefaultRegion(home).buildIfNeeded();
        return home;
    }
}
