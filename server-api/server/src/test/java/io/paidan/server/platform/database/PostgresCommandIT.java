package io.paidan.server.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.paidan.server.platform.StartException;
import io.paidan.server.testing.ChildProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs of PostgreSQL, run as root where user namespaces are forbidden. */
class PostgresCommandIT {

    @TempDir
    private Path folder;

    @Test
    void root_in_a_container_keeps_its_data_where_only_root_may_look() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root has to become somebody else");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        var binaries = PostgresBinaries.unpack(folder.resolve("bin"));
        var command = new PostgresCommand(binaries, output(), PostgresCommand.AS_NOBODY);
        var data = Files.createDirectory(folder.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxrwxrwx"));

        command.run("initdb", "-D", data.resolve("cluster").toString(), "--no-sync");

        assertThat(data.resolve("cluster").resolve("PG_VERSION")).exists();
    }

    @Test
    void root_in_a_container_finds_the_postgres_that_runs_as_nobody() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root has to become somebody else");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        var command = new PostgresCommand(
                PostgresBinaries.unpack(UnpackedPostgres.folder()), output(), PostgresCommand.AS_NOBODY);
        var data = folder.resolve("cluster");
        command.run("initdb", "-D", data.toString(), "--no-sync");
        command.run("pg_ctl", "start", "-w", "-D", data.toString(), "-o", "-c listen_addresses= -k " + folder);
        try {
            var looking = ChildProcess.startBehind(
                    List.of("setpriv", "--bounding-set=-sys_ptrace"), Looking.class, data.toString());

            assertThat(looking.inputReader().lines()).containsExactly("found");
            assertThat(data.resolve("postmaster.pid")).exists();
        } finally {
            command.run("pg_ctl", "stop", "-w", "-m", "immediate", "-D", data.toString());
        }
    }

    @Test
    void a_program_that_fails_says_what_it_said() throws Exception {
        var binaries = PostgresBinaries.unpack(UnpackedPostgres.folder());
        var command = new PostgresCommand(binaries, output(), List.of());

        assertThatThrownBy(() -> command.run("initdb", "--no-such-option"))
                .isInstanceOf(StartException.class)
                .hasRootCauseInstanceOf(IOException.class)
                .hasStackTraceContaining("no-such-option");
    }

    /** As root of a container, who may not look into another user's processes. */
    static final class Looking {
        public static void main(String[] args) throws IOException {
            System.out.println(Postmaster.find(Path.of(args[0])).isPresent() ? "found" : "lost");
        }
    }

    private Path output() {
        return folder.resolve("command.log");
    }
}
