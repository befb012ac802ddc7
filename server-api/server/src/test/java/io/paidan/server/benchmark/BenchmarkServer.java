package io.paidan.server.benchmark;

import io.paidan.contract.session.OpenSession;
import io.paidan.server.testing.ChildProcess;
import io.paidan.server.testing.TestCompany;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real server, a process of its own as it is for its users, and who is signed in there. */
final class BenchmarkServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int KILOBYTES = 1024;

    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final String token;

    private BenchmarkServer(Process process, String user) throws IOException, InterruptedException {
        this.process = process;
        address = awaitReady(process.inputReader());
        var opened = HttpRequest.newBuilder(URI.create(address + "/api/sessions"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(new OpenSession(user, TestCompany.PASSWORD))))
                .build();
        token = JSON.readTree(http.send(opened, BodyHandlers.ofString()).body())
                .required("token")
                .asString();
    }

    /**
     * @param heap the options for the memory of its Java
     * @param masters how many of each kind
     */
    static BenchmarkServer start(String heap, int orders, int masters, String user)
            throws IOException, InterruptedException {
        var options = "JDK_JAVA_OPTIONS=%s --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
                .formatted(heap);
        return new BenchmarkServer(
                ChildProcess.startBehind(
                        List.of("env", options),
                        ManyOrdersServer.class,
                        String.valueOf(orders),
                        String.valueOf(masters)),
                user);
    }

    /** Passes on how many orders the server wrote, and gives back where it is once it is ready. */
    private static String awaitReady(BufferedReader said) throws IOException {
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(ManyOrdersServer.READY)) {
                return line.substring(ManyOrdersServer.READY.length());
            }
            if (line.contains(ManyOrdersServer.WRITTEN)) {
                System.out.println(line);
            }
        }
        throw new IllegalStateException("the server did not start");
    }

    /** To be sent as often as one likes. */
    HttpRequest request(String method, String path, BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/octet-stream")
                .method(method, body)
                .build();
    }

    /** @throws IllegalStateException when it refuses */
    byte[] send(HttpRequest request) throws IOException, InterruptedException {
        var reply = http.send(request, BodyHandlers.ofByteArray());
        if (reply.statusCode() >= 300) {
            throw new IllegalStateException(
                    "%s %s answered %d".formatted(request.method(), request.uri(), reply.statusCode()));
        }
        return reply.body();
    }

    /**
     * Writes the answer into a file.
     *
     * @throws IllegalStateException when it refuses
     */
    void save(HttpRequest request, Path file) throws IOException, InterruptedException {
        var anew = BodyHandlers.ofFile(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        var status = http.send(request, anew).statusCode();
        if (status >= 300) {
            throw new IllegalStateException("%s answered %d".formatted(request.uri(), status));
        }
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(send(request("GET", path, BodyPublishers.noBody())));
    }

    /** Of the server without its database, however busy the machine is with something else. */
    Duration cpuTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The most megabytes it ever had in memory; empty where the system does not say. */
    OptionalInt peakMegabytes() throws IOException {
        var status = Path.of("/proc", String.valueOf(process.pid()), "status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")) / KILOBYTES)
                        .findFirst()
                : OptionalInt.empty();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        http.close();
        process.getOutputStream().close();
        process.waitFor();
    }
}
