package io.paidan.installer;

import io.paidan.installer.launch.DefaultRegion;
import io.paidan.installer.launch.PaidanHome;
import java.nio.file.Path;

/** A fresh home for a test, with the default region's pack, which is built once for all tests. */
public final class TestHome {

    private static final Path REGION = Path.of("target", "test-region").toAbsolutePath();

    private TestHome() {}

    public static synchronized PaidanHome in(Path folder) {
        var home = PaidanHome.of(folder).withRegion(REGION);
        new DefaultRegion(home).buildIfNeeded();
        return home;
    }
}
