package io.paidan.server.platform.secret;

import io.paidan.server.platform.StartException;
import io.paidan.server.platform.StartProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** A random key of 32 bytes in a file that only its owner can read, made when there is none. */
final class KeyFile {

    static final int BYTES = 32;

    private KeyFile() {}

    /** @throws StartException when the file holds no key or cannot be read or made */
    static byte[] readOrCreate(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            var key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length != BYTES) {
                throw new IllegalArgumentException("%d bytes".formatted(key.length));
            }
            return key;
        } catch (IllegalArgumentException noKey) {
            throw new StartException(StartProblem.KEY_FILE_INVALID, noKey, "file", file);
        } catch (IOException failure) {
            throw new StartException(
                    StartProblem.KEY_FILE_UNREADABLE, failure, "file", file, "reason", failure.toString());
        }
    }

    private static void create(Path file) throws IOException {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        var half = FirstOfTwo.half(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(half);
        }
        Files.writeString(half, Base64.getEncoder().encodeToString(key));
        FirstOfTwo.publish(half, file);
    }
}
