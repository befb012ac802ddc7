package io.paidan.desktop.client;

import io.paidan.contract.platform.Problem;
import io.paidan.contract.platform.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** JSON over HTTP with one server: signs requests, turns refusals into {@link ApiException}. */
final class HttpExchange implements AutoCloseable {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(4);
    private static final Duration REPLY_TIMEOUT = Duration.ofSeconds(20);
    private static final Duration TRANSFER_TIMEOUT = Duration.ofMinutes(30);

    private final URI server;
    private final Supplier<Locale> language;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT_TIMEOUT)
            .version(HttpClient.Version.HTTP_1_1)
            .executor(threads)
            .build();
    private volatile @Nullable String token;

    HttpExchange(URI server, Supplier<Locale> language) {
        this.server = server;
        this.language = language;
    }

    URI server() {
        return server;
    }

    void useToken(@Nullable String newToken) {
        token = newToken;
    }

    <T> CompletableFuture<T> get(String path, Class<T> type) {
        return send(request(path).GET(), type);
    }

    <T> CompletableFuture<List<T>> list(String path, Class<T> type) {
        var lists = Json.MAPPER.getTypeFactory().constructCollectionType(List.class, type);
        return exchange(request(path).GET()).thenApply(reply -> read(() -> Json.MAPPER.readValue(reply.body(), lists)));
    }

    <T> CompletableFuture<T> post(String path, Object body, Class<T> type) {
        return send(withBody("POST", path, body), type);
    }

    <T> CompletableFuture<T> put(String path, Object body, Class<T> type) {
        return send(withBody("PUT", path, body), type);
    }

    /** Posts what is answered with nothing. */
    CompletableFuture<Void> send(String path, Object body) {
        return tell("POST", path, body);
    }

    /** Sends what is answered without a body. */
    CompletableFuture<Void> tell(String method, String path, Object body) {
        return exchange(withBody(method, path, body)).thenApply(reply -> null);
    }

    CompletableFuture<Void> delete(String path) {
        return exchange(request(path).DELETE()).thenApply(reply -> null);
    }

    /** Sends a file as it is, however long that takes; the server is asked first: what is too large for it stays here. */
    <T> CompletableFuture<T> upload(String path, Path file, Class<T> type) throws IOException {
        return send(
                request(path)
                        .timeout(TRANSFER_TIMEOUT)
                        .header("Content-Type", "application/octet-stream")
                        .expectContinue(true)
                        .PUT(HttpRequest.BodyPublishers.ofFile(file)),
                type);
    }

    /** Writes what is there into a file, however long that takes; whatever fails leaves what was there before. */
    CompletableFuture<Path> download(String path, Path file) {
        var request = request(path).timeout(TRANSFER_TIMEOUT).GET().build();
        return client.sendAsync(request, BodyHandlers.ofInputStream()).handle((reply, failure) -> {
            if (reply == null) {
                throw new ServerAwayException(server, failure);
            }
            try (var body = reply.body()) {
                if (reply.statusCode() != 200) {
                    throw refusal(reply.statusCode(), body.readAllBytes());
                }
                return new IncomingFile(server, body, file).take();
            } catch (IOException broken) {
                throw new ServerAwayException(server, broken);
            }
        });
    }

    /** Opens a stream of server-sent events and blocks until the server's first answer. */
    InputStream openEvents(String path, String lastEventId) throws IOException, InterruptedException {
        var request = request(path).header("Accept", "text/event-stream").GET();
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        var reply = client.send(request.build(), BodyHandlers.ofInputStream());
        if (reply.statusCode() != 200) {
            try (var body = reply.body()) {
                throw refusal(reply.statusCode(), body.readAllBytes());
            }
        }
        return reply.body();
    }

    private HttpRequest.Builder request(String path) {
        var builder = HttpRequest.newBuilder(server.resolve(path))
                .timeout(REPLY_TIMEOUT)
                .header("Accept-Language", language.get().toLanguageTag())
                .header("User-Agent", ThisDevice.header());
        if (token != null) {
            builder.header("Authorization", "Bearer " + token);
        }
        return builder;
    }

    private HttpRequest.Builder withBody(String method, String path, Object body) {
        var json = Json.MAPPER.writeValueAsBytes(body);
        return request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(json));
    }

    private <T> CompletableFuture<T> send(HttpRequest.Builder request, Class<T> type) {
        return exchange(request).thenApply(reply -> read(() -> Json.MAPPER.readValue(reply.body(), type)));
    }

    private CompletableFuture<HttpResponse<byte[]>> exchange(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), BodyHandlers.ofByteArray()).handle((reply, failure) -> {
            if (reply == null) {
                throw new ServerAwayException(server, failure);
            }
            if (reply.statusCode() / 100 != 2) {
                throw refusal(reply.statusCode(), reply.body());
            }
            return reply;
        });
    }

    private <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (JacksonException e) {
            throw new ServerAwayException(server, e);
        }
    }

    private RuntimeException refusal(int status, byte[] body) {
        try {
            return new ApiException(Json.MAPPER.readValue(body, Problem.class));
        } catch (JacksonException e) {
            if (status == ProblemCode.UNAVAILABLE.httpStatus() || status == 502 || status == 504) {
                return new ServerAwayException(server, e);
            }
            var title = "HTTP " + status;
            return new ApiException(
                    new Problem(ProblemCode.INTERNAL, status, title, null, Map.of(), List.of(), List.of()));
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        threads.shutdownNow();
    }
}
