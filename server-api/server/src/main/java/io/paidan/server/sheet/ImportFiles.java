package io.paidan.server.sheet;

import io.paidan.server.platform.FileIds;
import io.paidan.server.platform.ServerSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of imports for as long as their job lives: in the database, where every server finds them, and below the home
 * folder of the server that reads them.
 */
@Component
class ImportFiles {

    private static final String BAD = ".bad.csv";
    private static final int PART = 1024 * 1024;

    private final Path folder;
    private final ImportFileMapper mapper;

    ImportFiles(ServerSettings settings, ImportFileMapper mapper) {
        this.folder = settings.home().resolve("imports").toAbsolutePath();
        this.mapper = mapper;
    }

    /** What was sent, once it was {@link #fetch fetched}. */
    Path sent(UUID job) {
        return folder.resolve(job.toString());
    }

    /** Where the running server writes the rows that cannot be saved. */
    Path bad(UUID job) {
        return folder.resolve(job + BAD);
    }

    /** Half a file is left behind only when the server dies, and goes with the old ones. */
    void write(UUID job, InputStream content) throws IOException {
        Files.createDirectories(folder);
        try {
            Files.copy(content, sent(job), StandardCopyOption.REPLACE_EXISTING);
            keep(job, false, sent(job));
        } catch (RuntimeException | IOException failure) {
            Files.deleteIfExists(sent(job));
            throw failure;
        }
    }

    /** Lets other servers find the rows that cannot be saved. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void keepBad(UUID job) throws IOException {
        mapper.delete(job, true);
        if (Files.exists(bad(job))) {
            keep(job, true, bad(job));
        }
    }

    private void keep(UUID job, boolean badRows, Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var part = 0;
            for (var content = in.readNBytes(PART); content.length > 0; content = in.readNBytes(PART)) {
                mapper.insert(job, badRows, part, content);
                part++;
            }
        }
    }

    /** Brings what was sent to this server; false when it is nowhere. */
    boolean fetch(UUID job) throws IOException {
        if (Files.exists(sent(job))) {
            return true;
        }
        Files.createDirectories(folder);
        var fetched = Files.createTempFile(folder, "fetched", null);
        try {
            try (var out = Files.newOutputStream(fetched)) {
                if (!copy(job, false, out)) {
                    return false;
                }
            }
            Files.move(fetched, sent(job), StandardCopyOption.REPLACE_EXISTING);
            return true;
        } finally {
            Files.deleteIfExists(fetched);
        }
    }

    /** False when there are none. */
    boolean copyBad(UUID job, OutputStream to) throws IOException {
        return copy(job, true, to);
    }

    private boolean copy(UUID job, boolean badRows, OutputStream to) throws IOException {
        var part = 0;
        for (var next = mapper.find(job, badRows, part); next.isPresent(); next = mapper.find(job, badRows, part)) {
            to.write(next.get());
            part++;
        }
        return part > 0;
    }

    void delete(UUID job) throws IOException {
        Files.deleteIfExists(sent(job));
        Files.deleteIfExists(bad(job));
    }

    /** The jobs whose files are here. */
    List<UUID> list() throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replace(BAD, ""))
                    .distinct()
                    .flatMap(name -> FileIds.find(name).stream())
                    .toList();
        }
    }
}
