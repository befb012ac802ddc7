package io.paidan.server.sheet;

import io.paidan.server.platform.FileIds;
import io.paidan.server.platform.ServerSettings;
import io.paidan.server.platform.secret.Secrets;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of imports: in the database, where every server finds them, and below the home folder of the server that reads
 * them. They may hold passwords, so the database has them sealed, and what was sent goes as soon as nobody needs it any more.
 */
@Component
class ImportFiles {

    private static final String BAD = ".bad.csv";
    private static final String HALF = ".part";
    private static final int PART = 1024 * 1024;

    private final Path folder;
    private final ImportFileMapper mapper;
    private final Secrets secrets;

    ImportFiles(ServerSettings settings, ImportFileMapper mapper, Secrets secrets) {
        this.folder = settings.home().resolve("imports").toAbsolutePath();
        this.mapper = mapper;
        this.secrets = secrets;
    }

    /** What was sent, once it was {@link #fetch fetched}. */
    Path sent(UUID job) {
        return folder.resolve(job.toString());
    }

    /** Where the running server writes the rows that cannot be saved. */
    Path bad(UUID job) {
        return folder.resolve(job + BAD);
    }

    private Path half(UUID job) {
        return folder.resolve(job + HALF);
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
                mapper.insert(job, badRows, part, secrets.seal(context(job, badRows, part), content));
                part++;
            }
        }
    }

    /** Brings what was sent to this server, one caller after the other; false when it is nowhere. */
    synchronized boolean fetch(UUID job) throws IOException {
        if (Files.exists(sent(job))) {
            return true;
        }
        Files.createDirectories(folder);
        try {
            try (var out = Files.newOutputStream(half(job))) {
                if (!copy(job, false, out)) {
                    return false;
                }
            }
            Files.move(half(job), sent(job), StandardCopyOption.REPLACE_EXISTING);
            return true;
        } finally {
            Files.deleteIfExists(half(job));
        }
    }

    /** False when there are none. */
    boolean copyBad(UUID job, OutputStream to) throws IOException {
        return copy(job, true, to);
    }

    private boolean copy(UUID job, boolean badRows, OutputStream to) throws IOException {
        var part = 0;
        for (var next = open(job, badRows, part); next.isPresent(); next = open(job, badRows, part)) {
            to.write(next.get());
            part++;
        }
        return part > 0;
    }

    private Optional<byte[]> open(UUID job, boolean badRows, int part) throws IOException {
        var sealed = mapper.find(job, badRows, part);
        return sealed.isEmpty()
                ? sealed
                : Optional.of(secrets.openBytes(context(job, badRows, part), sealed.get())
                        .orElseThrow(() -> new IOException("part %d is not what was written".formatted(part))));
    }

    private static String context(UUID job, boolean badRows, int part) {
        return "import %s %s %d".formatted(job, badRows ? "bad" : "sent", part);
    }

    /** Leaves what was sent sealed in the database alone. */
    void deleteClear(UUID job) throws IOException {
        Files.deleteIfExists(sent(job));
    }

    /** What was sent is needed no more; the rows that cannot be saved are still asked for. */
    void deleteSent(UUID job) throws IOException {
        mapper.delete(job, false);
        deleteClear(job);
    }

    void delete(UUID job) throws IOException {
        Files.deleteIfExists(sent(job));
        Files.deleteIfExists(bad(job));
        Files.deleteIfExists(half(job));
    }

    /** The jobs whose files are here. */
    List<UUID> list() throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file ->
                            file.getFileName().toString().replace(BAD, "").replace(HALF, ""))
                    .distinct()
                    .flatMap(name -> FileIds.find(name).stream())
                    .toList();
        }
    }
}
