package io.paidan.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.session.ChangePassword;
import io.paidan.contract.session.OpenSession;
import io.paidan.contract.session.Session;
import io.paidan.server.platform.database.UnpackedPostgres;
import io.paidan.server.testing.TestRegion;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;

/** The whole program on its embedded database: from the first start to the last answer. */
@ExtendWith(OutputCaptureExtension.class)
class ShutdownIT {

    private static final Pattern PASSWORD = Pattern.compile("with the password (\\S+)");

    /** How long an open stream would hold up the end if it did. */
    private static final Duration OPEN_STREAM = Duration.ofMinutes(1);

    @TempDir
    Path home;

    @Test
    void the_first_start_says_a_password_that_signs_in_and_an_open_stream_does_not_hold_up_the_end(
            CapturedOutput terminal) throws Exception {
        Files.createDirectories(home.resolve("database"));
        Files.createSymbolicLink(home.resolve("database/bin"), UnpackedPostgres.folder());
        var context = PaidanServer.start(new String[] {
            "--paidan.home=" + home,
            "--server.port=0",
            "--paidan.region=" + TestRegion.folder(),
            "--spring.lifecycle.timeout-per-shutdown-phase=" + OPEN_STREAM.toSeconds() + "s"
        });
        var server = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
        var json = context.getBean(JsonMapper.class);
        var said = PASSWORD.matcher(terminal);
        assertThat(said.find()).isTrue();
        assertThat(terminal.toString().lines().filter(line -> line.contains(said.group(1))))
                .as("once at the terminal, in no line of the log")
                .singleElement()
                .asString()
                .startsWith("First start");

        try (var http = HttpClient.newHttpClient()) {
            var body = json.writeValueAsString(new OpenSession("admin", said.group(1)));
            var session = http.send(
                    HttpRequest.newBuilder(URI.create(server + "/api/sessions"))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            var token = json.readValue(session.body(), Session.class).token();
            var changed = http.send(
                    HttpRequest.newBuilder(URI.create(server + "/api/password"))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .PUT(BodyPublishers.ofString(json.writeValueAsString(
                                    new ChangePassword(said.group(1), "a password of one's own 1"))))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(changed.statusCode()).as(changed.body()).isLessThan(300);
            var stream = http.send(
                    HttpRequest.newBuilder(URI.create(server + "/api/events"))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    BodyHandlers.ofLines());
            var lines = stream.body().iterator();
            assertThat(lines.next()).isEqualTo("event: hello");

            var before = System.nanoTime();
            context.close();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(OPEN_STREAM.dividedBy(2));
            assertThat(lines).toIterable().contains("data: []").noneMatch(line -> line.startsWith("event:"));
        }
        assertThat(home.resolve("database/data/postmaster.pid")).doesNotExist();
    }
}
