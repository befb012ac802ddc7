package io.paidan.server.platform.database;

import io.paidan.server.platform.StartException;
import io.paidan.server.platform.StartProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/** The programs of PostgreSQL, unpacked once from the archive on the class path. */
final class PostgresBinaries {

    /** The major version in the archive; data of another one cannot be opened by it. */
    static final String MAJOR_VERSION = "18";

    private PostgresBinaries() {}

    /** Unpacks into a folder below {@code folder} unless that was done before, and returns it. */
    static Path unpack(Path folder) throws IOException {
        var archive = PostgresBinaries.class.getClassLoader().getResource("postgres-" + system() + ".txz");
        if (archive == null) {
            throw new StartException(StartProblem.SYSTEM_NOT_SUPPORTED, null, "system", system());
        }
        // the archives of two releases never have the same length
        var release = archive.openConnection().getContentLengthLong();
        var unpacked = folder.resolve(MAJOR_VERSION + "-" + release);
        if (!Files.isDirectory(unpacked)) {
            var half = folder.resolve(unpacked.getFileName() + ".part");
            FileSystemUtils.deleteRecursively(half);
            try (var in = archive.openStream()) {
                unpack(in, half);
            }
            Files.move(half, unpacked, StandardCopyOption.ATOMIC_MOVE);
        }
        return unpacked;
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        if ((entry.getMode() & 0100) != 0
                && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static String system() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var system = name.contains("mac") ? "darwin" : name.contains("windows") ? "windows" : "linux";
        var processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return system + "-" + (processor.equals("aarch64") ? "arm_64" : "x86_64");
    }
}
