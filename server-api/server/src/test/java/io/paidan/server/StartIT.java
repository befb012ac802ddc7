package io.paidan.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paidan.server.platform.StartFailure;
import io.paidan.server.platform.database.DatabaseAddress;
import io.paidan.server.testing.ChildProcess;
import io.paidan.server.testing.SharedPostgres;
import io.paidan.server.testing.TestRegion;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.assertj.core.api.AbstractStringAssert;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** What the server says when it cannot start. */
class StartIT {

    /** A line of a stack trace; those of threads that Tomcat names have no "at". */
    private static final Pattern STACK = Pattern.compile("\\s+(at )?[\\w.$/]+\\(");

    @TempDir
    Path home;

    @Test
    void a_port_in_use_is_named() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            assertThatStarting(SharedPostgres.newDatabase(), "--server.port=" + taken.getLocalPort())
                    .contains("Port " + taken.getLocalPort(), "--port ");
        }
    }

    @Test
    void a_setting_that_makes_no_sense_is_named_with_its_value() {
        assertThatStarting(SharedPostgres.newDatabase(), "--server.port=often").contains("server.port", "often");
    }

    @Test
    void a_wrong_database_address_is_shown_with_the_right_form() {
        assertThatStarting(new DatabaseAddress("mysql://localhost/paidan", null, null))
                .contains("mysql://localhost/paidan", "jdbc:postgresql://");
    }

    @Test
    void a_database_that_does_not_answer_is_named() {
        assertThatStarting(new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/paidan", "paidan", "x"))
                .contains("127.0.0.1:1", "Check the address");
    }

    @Test
    void a_wrong_password_names_the_user_and_never_the_password() {
        var right = SharedPostgres.newDatabase();
        assertThatStarting(new DatabaseAddress(right.url(), "paidan", "hunter2"))
                .contains("\"paidan\"", "PAIDAN_DATABASE_PASSWORD")
                .doesNotContain("hunter2");
    }

    @Test
    void an_unknown_database_is_named() {
        var right = SharedPostgres.newDatabase();
        var url = right.url().replaceFirst("/[^/]*$", "/nowhere");
        assertThatStarting(new DatabaseAddress(url, right.username(), right.password()))
                .contains("/nowhere", "Create it first");
    }

    @Test
    void a_schema_of_a_newer_program_is_left_alone() throws SQLException {
        assertThatStarting(databaseOfNewerProgram()).contains("version 999", "newer Paidan");
    }

    @Test
    void a_schema_that_this_program_did_not_make_is_left_alone() throws SQLException {
        var database = databaseOfThisProgram();
        execute(database, "update schema_history set checksum = checksum + 1 where version = '1'");
        assertThatStarting(database).contains("not the one this program made");
    }

    @Test
    void a_missing_region_says_how_to_build_one() {
        assertThatStarting(SharedPostgres.newDatabase(), "--paidan.region=" + home.resolve("nowhere"))
                .contains("nowhere", "paidan region build");
    }

    @Test
    void a_half_written_region_says_how_to_build_it_again() throws IOException {
        var region = Files.createDirectories(home.resolve("half"));
        Files.writeString(region.resolve("roads"), "…");
        assertThatStarting(SharedPostgres.newDatabase(), "--paidan.region=" + region)
                .contains("half", "paidan region build");
    }

    @Test
    void a_second_server_with_another_key_does_not_start() throws SQLException {
        var database = SharedPostgres.newDatabase();
        start(database).close();
        start(database).close();

        assertThatStarting(database, "--paidan.key=" + home.resolve("other-key"))
                .contains("other-key", "same key file", "key.fingerprint");
        execute(database, "delete from server_setting where name = 'key.fingerprint'");
        start(database, "--paidan.key=" + home.resolve("other-key")).close();
    }

    @Test
    void a_second_server_with_another_folder_of_attachments_does_not_start() throws IOException {
        var database = SharedPostgres.newDatabase();
        start(database).close();
        var other = Files.createDirectories(home.resolve("other"));
        Files.copy(home.resolve("key"), other.resolve("key"));

        assertThatStarting(database, "--paidan.home=" + other).contains("attachments", "Share that one");
        Files.createSymbolicLink(other.resolve("attachments"), home.resolve("attachments"));
        start(database, "--paidan.home=" + other).close();
    }

    @Test
    void as_a_program_it_says_one_sentence_and_ends_with_an_error() throws Exception {
        var program = ChildProcess.start(
                PaidanServer.class, arguments(databaseOfNewerProgram()).toArray(String[]::new));
        assertThat(program.inputReader().lines())
                .noneMatch(line -> STACK.matcher(line).lookingAt());
        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isEqualTo(1);
    }

    private static DatabaseAddress databaseOfNewerProgram() throws SQLException {
        var database = databaseOfThisProgram();
        execute(database, """
                insert into schema_history (installed_rank, version, description, type, script, checksum, installed_by,
                    execution_time, success)
                values (999, '999', 'future', 'SQL', 'V999__future.sql', 1, 'test', 1, true)
                """);
        return database;
    }

    private static DatabaseAddress databaseOfThisProgram() {
        var database = SharedPostgres.newDatabase();
        Flyway.configure()
                .dataSource(database.url(), database.username(), database.password())
                .table("schema_history")
                .load()
                .migrate();
        return database;
    }

    private AbstractStringAssert<?> assertThatStarting(DatabaseAddress database, String... further) {
        var sentence = new ArrayList<String>();
        assertThatThrownBy(() -> start(database, further))
                .satisfies(failure -> sentence.add(StartFailure.sentence(failure)));
        return assertThat(sentence.getFirst()).doesNotContain("Exception", "{");
    }

    private ConfigurableApplicationContext start(DatabaseAddress database, String... further) {
        var arguments = new ArrayList<>(List.of(further));
        arguments(database).stream()
                .filter(usual ->
                        arguments.stream().noneMatch(other -> name(other).equals(name(usual))))
                .toList()
                .forEach(arguments::add);
        return PaidanServer.start(arguments.toArray(String[]::new));
    }

    private List<String> arguments(DatabaseAddress database) {
        return List.of(
                "--paidan.home=" + home,
                "--server.port=0",
                "--paidan.region=" + TestRegion.folder(),
                "--paidan.database.url=" + database.url(),
                "--paidan.database.username=" + Objects.requireNonNullElse(database.username(), ""),
                "--paidan.database.password=" + Objects.requireNonNullElse(database.password(), ""));
    }

    private static String name(String argument) {
        return argument.substring(0, argument.indexOf('='));
    }

    private static void execute(DatabaseAddress address, String sql) throws SQLException {
        try (var connection = address.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
