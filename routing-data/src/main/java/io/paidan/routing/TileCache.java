package io.paidan.routing;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Drawn tiles on disk, bounded in size: the longest unused go first. A disk that refuses costs speed, never a tile. */
final class TileCache {

    private static final Logger LOG = LoggerFactory.getLogger(TileCache.class);
    private static final double KEPT_WHEN_FULL = 0.75;

    private record CachedFile(Path path, long bytes, FileTime used) {}

    private final Path folder;
    private final long maxBytes;
    private final AtomicLong bytes = new AtomicLong();

    TileCache(Path folder, long maxBytes) {
        this.folder = folder;
        this.maxBytes = maxBytes;
        this.bytes.set(files().stream().mapToLong(CachedFile::bytes).sum());
    }

    Optional<byte[]> find(String name) {
        var file = folder.resolve(name);
        try {
            var tile = Files.readAllBytes(file);
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return Optional.of(tile);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("The cached map tile {} cannot be read; it is drawn anew", file, e);
            return Optional.empty();
        }
    }

    /** The file appears in one step, so nobody ever reads half a tile. */
    void store(String name, byte[] tile) {
        var file = folder.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            var half = Files.createTempFile(file.getParent(), "tile", ".part");
            Files.write(half, tile);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            if (bytes.addAndGet(tile.length) > maxBytes) {
                trim();
            }
        } catch (IOException e) {
            LOG.warn("The map tile {} cannot be cached", file, e);
        }
    }

    private synchronized void trim() throws IOException {
        var files = new ArrayList<>(files());
        files.sort(Comparator.comparing(CachedFile::used));
        var total = files.stream().mapToLong(CachedFile::bytes).sum();
        for (var file : files) {
            if (total <= maxBytes * KEPT_WHEN_FULL) {
                break;
            }
            Files.deleteIfExists(file.path());
            total -= file.bytes();
        }
        bytes.set(total);
    }

    /** All that can be seen: another process may trim files away meanwhile, and a folder may not be readable. */
    private List<CachedFile> files() {
        var files = new ArrayList<CachedFile>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(new CachedFile(file, attributes.size(), attributes.lastModifiedTime()));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failed) {
                    LOG.debug("{} in the cache of map tiles cannot be looked at", file, failed);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            LOG.warn("The cached map tiles in {} cannot all be counted now", folder, e);
        }
        return files;
    }
}
