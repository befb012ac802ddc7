package io.paidan.server.platform;

import java.util.Optional;
import java.util.UUID;

/** Ids as names of files. Whatever else lies in a folder of ours, such as {@code .DS_Store}, is not ours. */
public final class FileIds {

    private FileIds() {}

    /** Empty when a file of this name is none that is called by its id. */
    public static Optional<UUID> find(String name) {
        try {
            return Optional.of(UUID.fromString(name)).filter(id -> id.toString().equals(name));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }
}
