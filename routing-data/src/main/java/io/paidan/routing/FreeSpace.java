package io.paidan.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Room on a disk. */
final class FreeSpace {

    private static final Logger LOG = LoggerFactory.getLogger(FreeSpace.class);

    private FreeSpace() {}

    /** Free megabytes on the disk of a folder that may not exist yet; a disk that does not tell counts as empty. */
    static long megabytesAround(Path folder) {
        var existing = folder.toAbsolutePath();
        while (existing.getParent() != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        try {
            return Files.getFileStore(existing).getUsableSpace() >> 20;
        } catch (IOException e) {
            LOG.debug("The free space around {} is unknown", folder, e);
            return Long.MAX_VALUE >> 20;
        }
    }
}
