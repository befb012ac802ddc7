package io.paidan.desktop.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paidan.contract.platform.Problem;
import io.paidan.contract.platform.ProblemCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Before a file is sent the server is asked whether it takes it. */
@Timeout(60)
class AskedUploadTest {

    private static final Problem TOO_LARGE = new Problem(
            ProblemCode.TOO_LARGE, 413, "Too large", "“film.mp4” has 500 MB.", Map.of(), List.of(), List.of());

    private final ServerSocket server;
    private final ApiClient api;

    AskedUploadTest() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        api = new ApiClient(
                URI.create("http://localhost:" + server.getLocalPort()),
                new ServerClock(InstantSource.system()),
                () -> Locale.ENGLISH);
    }

    @AfterEach
    void close() throws IOException {
        api.close();
        server.close();
    }

    @Test
    void what_the_server_does_not_take_is_not_sent(@TempDir Path folder) throws IOException {
        var film = Files.write(folder.resolve("film.mp4"), new byte[100_000]);
        var asked = CompletableFuture.supplyAsync(this::refuse);

        var sent = api.attach(UUID.randomUUID(), UUID.randomUUID(), film);

        assertThatThrownBy(sent::join)
                .cause()
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(TOO_LARGE));
        assertThat(asked.join().toLowerCase(Locale.ROOT)).contains("expect: 100-continue", "content-length: 100000");
    }

    /** Answers the head of a request; whoever sends more before he is called for it finds nobody there. */
    private String refuse() {
        try (var caller = server.accept()) {
            var head = new StringBuilder();
            var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
            for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                head.append(line).append('\n');
            }
            var body = Json.MAPPER.writeValueAsBytes(TOO_LARGE);
            var out = caller.getOutputStream();
            out.write(
                    ("HTTP/1.1 413 Content Too Large\r\nContent-Type: application/problem+json\r\nConnection: close\r\n"
                                    + "Content-Length: " + body.length + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
            return head.toString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
