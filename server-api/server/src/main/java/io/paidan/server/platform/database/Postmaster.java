package io.paidan.server.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The main process of a PostgreSQL, as it describes itself in its data folder. */
record Postmaster(long processId, int port) {

    private static final int PROCESS_LINE = 0;
    private static final int PORT_LINE = 3;

    /** The one that works on these data; empty when none does, also when a killed one left its description behind. */
    static Optional<Postmaster> find(Path data) throws IOException {
        var file = data.resolve("postmaster.pid");
        try {
            var lines = Files.readAllLines(file);
            if (lines.size() > PORT_LINE) {
                var found = new Postmaster(
                        Long.parseLong(lines.get(PROCESS_LINE).strip()),
                        Integer.parseInt(lines.get(PORT_LINE).strip()));
                if (found.mayBePostgres()) {
                    return Optional.of(found);
                }
            }
            // after a restart of the machine the number may belong to any process, and PostgreSQL would refuse to start
            Files.delete(file);
            return Optional.empty();
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** Also true when nobody tells its name: a PostgreSQL at work must never lose its description. */
    private boolean mayBePostgres() throws IOException {
        var process = ProcessHandle.of(processId).filter(ProcessHandle::isAlive);
        if (process.isEmpty()) {
            return false;
        }
        var name = name(process.get());
        return name.isEmpty() || name.get().startsWith("postgres");
    }

    /** Linux keeps the path of another user's program to itself, but not its name. */
    private static Optional<String> name(ProcessHandle process) throws IOException {
        try {
            return Optional.of(Files.readString(Path.of("/proc", String.valueOf(process.pid()), "comm")));
        } catch (NoSuchFileException anotherSystem) {
            return process.info()
                    .command()
                    .map(command -> Path.of(command).getFileName().toString());
        }
    }
}
