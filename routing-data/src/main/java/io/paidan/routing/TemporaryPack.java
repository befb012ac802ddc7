package io.paidan.routing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * The folder beside the target in which a pack grows. It takes the target's name in one step when all is done, and is
 * gone otherwise; what a killed program left there goes with the next build.
 */
final class TemporaryPack implements AutoCloseable {

    private final Path target;
    private final Path folder;

    private TemporaryPack(Path target, Path folder) {
        this.target = target;
        this.folder = folder;
    }

    static TemporaryPack beside(Path target) throws IOException {
        var parent = target.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IOException(target + " is the root of the disk");
        }
        Files.createDirectories(parent);
        var prefix = ".%s.building-".formatted(target.getFileName());
        removeAbandoned(parent, prefix);
        var folder = Files.createTempDirectory(
                parent, prefix + ProcessHandle.current().pid() + "-");
        return new TemporaryPack(target, folder);
    }

    private static void removeAbandoned(Path parent, String prefix) throws IOException {
        try (var siblings = Files.newDirectoryStream(parent, prefix + "*")) {
            for (var sibling : siblings) {
                var pid = sibling.getFileName()
                        .toString()
                        .substring(prefix.length())
                        .replaceFirst("-.*", "");
                if (ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
                    delete(sibling);
                }
            }
        }
    }

    Path folder() {
        return folder;
    }

    /** Takes the place of the target; an older pack there is removed. */
    void moveToTarget() throws IOException {
        if (Files.exists(target)) {
            var old = folder.resolveSibling(folder.getFileName() + "-old");
            Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
            Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
            delete(old);
        } else {
            Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    @Override
    public void close() {
        try {
            delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not remove " + folder, e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
