package io.paidan.server.sheet;

import io.paidan.server.platform.ServerSettings;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is exported is written here whole before any of it leaves, however slow the way to the client is. */
@Component
final class ExportFiles {

    private final Path folder;

    ExportFiles(ServerSettings settings) {
        this.folder = settings.home().resolve("exports").toAbsolutePath();
    }

    /** An empty file to write and to read, which is gone when it is closed. */
    FileChannel open() throws IOException {
        Files.createDirectories(folder);
        return FileChannel.open(
                folder.resolve(UUID.randomUUID().toString()),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }
}
