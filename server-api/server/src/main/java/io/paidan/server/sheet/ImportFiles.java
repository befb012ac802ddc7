package io.paidan.server.sheet;

import io.paidan.server.platform.FileIds;
import io.paidan.server.platform.ServerSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The files of imports, below the home folder for as long as their job lives. */
@Component
final class ImportFiles {

    private static final String BAD = ".bad.csv";

    private final Path folder;

    ImportFiles(ServerSettings settings) {
        this.folder = settings.home().resolve("imports").toAbsolutePath();
    }

    /** What was sent. */
    Path sent(UUID job) {
        return folder.resolve(job.toString());
    }

    /** The rows that cannot be saved. */
    Path bad(UUID job) {
        return folder.resolve(job + BAD);
    }

    /** Half a file is left behind only when the server dies, and goes with the old ones. */
    void write(UUID job, InputStream content) throws IOException {
        Files.createDirectories(folder);
        try {
            Files.copy(content, sent(job), StandardCopyOption.REPLACE_EXISTING);
        } catch (RuntimeException | IOException failure) {
            Files.deleteIfExists(sent(job));
            throw failure;
        }
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
