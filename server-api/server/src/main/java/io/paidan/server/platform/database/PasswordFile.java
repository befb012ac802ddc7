package io.paidan.server.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** A random password that only the owner of its file can read. */
final class PasswordFile {

    private static final int BYTES = 24;

    private PasswordFile() {}

    static String readOrCreate(Path file) throws IOException {
        if (!Files.exists(file)) {
            create(file);
        }
        return Files.readString(file).strip();
    }

    private static void create(Path file) throws IOException {
        var random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        var half = file.resolveSibling(file.getFileName() + ".part");
        createPrivately(half);
        Files.writeString(half, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void createPrivately(Path file) throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
