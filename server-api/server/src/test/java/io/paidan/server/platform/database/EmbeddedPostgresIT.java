package io.paidan.server.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paidan.server.platform.StartException;
import io.paidan.server.testing.ChildProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresIT {

    @TempDir
    Path folder;

    @Test
    void it_is_durable_and_asks_for_a_password() throws SQLException {
        try (var postgres = start(folder);
                var connection = postgres.address().connect()) {
            assertThat(ask(connection, "show fsync")).isEqualTo("on");
            assertThat(ask(connection, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(connection, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(connection, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThatThrownBy(
                            () -> DriverManager.getConnection(postgres.address().url(), "paidan", "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void the_password_file_is_for_the_owner_only() throws Exception {
        start(folder).close();
        assertThat(Files.getPosixFilePermissions(folder.resolve("password")).toString())
                .isEqualTo("[OWNER_READ, OWNER_WRITE]");
    }

    @Test
    void stopping_stops_postgres_and_keeps_the_data() throws Exception {
        try (var postgres = start(folder)) {
            execute(postgres.address(), "create table kept as select 42 as answer");
        }
        assertThat(Postmaster.find(folder.resolve("data"))).isEmpty();
        try (var again = start(folder);
                var connection = again.address().connect()) {
            assertThat(ask(connection, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void a_killed_server_leaves_postgres_running_and_the_next_one_goes_on_with_it() throws Exception {
        var child = ChildProcess.start(ServerToKill.class, folder.toString());
        assertThat(child.inputReader().lines().anyMatch("written"::equals)).isTrue();
        child.destroyForcibly();
        assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
        var orphan = Postmaster.find(folder.resolve("data"));
        assertThat(orphan).isPresent();

        try (var next = start(folder);
                var connection = next.address().connect()) {
            assertThat(Postmaster.find(folder.resolve("data"))).isEqualTo(orphan);
            assertThat(ask(connection, "select answer from kept")).isEqualTo("42");
        }
        assertThat(Postmaster.find(folder.resolve("data"))).isEmpty();
    }

    @Test
    void a_second_server_on_the_same_folder_is_refused() {
        try (var first = start(folder)) {
            assertThat(first.address().url()).contains("127.0.0.1");
            assertThatThrownBy(() -> start(folder))
                    .isInstanceOf(StartException.class)
                    .hasMessageContaining(folder.toString());
        }
    }

    @Test
    void a_process_number_that_now_belongs_to_another_program_does_not_matter() throws Exception {
        start(folder).close();
        Files.writeString(
                folder.resolve("data/postmaster.pid"),
                "%d\n%s\n1\n5432\n\n127.0.0.1\n"
                        .formatted(ProcessHandle.current().pid(), folder.resolve("data")));
        try (var postgres = start(folder);
                var connection = postgres.address().connect()) {
            assertThat(ask(connection, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void data_of_another_major_version_are_refused_and_left_alone() throws Exception {
        start(folder).close();
        Files.writeString(folder.resolve("data/PG_VERSION"), "15\n");
        assertThatThrownBy(() -> start(folder))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("15");
    }

    private static EmbeddedPostgres start(Path folder) {
        return EmbeddedPostgres.start(folder, UnpackedPostgres.folder());
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(DatabaseAddress address, String sql) throws SQLException {
        try (var connection = address.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The child process: writes a row, says so and waits to be killed. */
    static final class ServerToKill {
        public static void main(String[] args) throws Exception {
            var postgres = start(Path.of(args[0]));
            execute(postgres.address(), "create table kept as select 42 as answer");
            System.out.println("written");
            new CountDownLatch(1).await();
        }
    }
}
