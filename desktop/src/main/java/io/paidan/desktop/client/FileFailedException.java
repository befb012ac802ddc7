package io.paidan.desktop.client;

import java.io.IOException;
import java.nio.file.Path;

/** A file on this machine could not be written; the server has nothing to do with it. */
public final class FileFailedException extends RuntimeException {

    private final Path file;
    private final IOException reason;

    public FileFailedException(Path file, IOException reason) {
        super("Cannot write " + file, reason);
        this.file = file;
        this.reason = reason;
    }

    public Path file() {
        return file;
    }

    /** What the system says of it. */
    public IOException reason() {
        return reason;
    }
}
