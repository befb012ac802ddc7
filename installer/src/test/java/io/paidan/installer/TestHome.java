package io.paidan.installer;

import io.paidan.installer.launch.DefaultRegion;
import io.paidan.installer.launch.PaidanHome;
import java.nio.file.Path;

/** A fresh home for a test, with the pack of the default region that the tests of {@code routing-data} use, too. */
public final class TestHome {

    private static final Path REGION =
            Path.of("../routing-data/target/test-region").toAbsolutePath();

    private TestHome() {}

    public static synchronized PaidanHome in(Path folder) {
        var home = PaidanHome.of(folder).withRegion(REGION);
        new DefaultRegion(home).buildIfNeeded();
        return home;
    }
}
