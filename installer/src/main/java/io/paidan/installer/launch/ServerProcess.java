package io.paidan.installer.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A server in a process of its own, started and answering. */
public final class ServerProcess implements AutoCloseable {

    public static final int DEFAULT_PORT = 8642;
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    /** Begins with room enough not to be searched for garbage all the time. */
    private static final List<String> MEMORY = List.of("-Xms512m", "-Xmx2g");

    private final PaidanHome home;
    private final int port;
    private final boolean demo;
    private final List<String> jvm;
    private @Nullable ChildProcess process;

    public ServerProcess(PaidanHome home, int port, boolean demo) {
        this(home, port, demo, List.of());
    }

    /** @param jvm further options of its virtual machine */
    ServerProcess(PaidanHome home, int port, boolean demo, List<String> jvm) {
        this.home = home;
        this.port = port;
        this.demo = demo;
        this.jvm = Stream.concat(MEMORY.stream(), jvm.stream()).toList();
    }

    /** A port nobody listens on now. */
    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new LaunchException(LaunchTexts.get("port.none", e.getMessage()), e);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Starts it and returns once it answers. @throws LaunchException saying why it does not */
    public ServerProcess start() {
        requireFreePort();
        var arguments = new ArrayList<>(List.of(
                "server",
                "--home",
                home.folder().toString(),
                "--region",
                home.region().toString(),
                "--port",
                String.valueOf(port)));
        if (demo) {
            arguments.add("--demo");
        }
        process = ChildProcess.start(jvm, arguments, Map.of(), home.logs().resolve("server-output.log"));
        awaitHealth(process);
        return this;
    }

    public void stop() {
        if (process != null) {
            process.stop();
        }
    }

    /** Ends it without a word to it; its PostgreSQL goes on. */
    public void kill() {
        if (process != null) {
            process.kill();
        }
    }

    @Override
    public void close() {
        stop();
    }

    private void requireFreePort() {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            socket.setReuseAddress(true);
        } catch (IOException e) {
            throw new LaunchException(LaunchTexts.get("port.used", String.valueOf(port)), e);
        }
    }

    private void awaitHealth(ChildProcess child) {
        var deadline = Instant.now().plus(START_LIMIT);
        try (var http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            var request = HttpRequest.newBuilder(address().resolve("/actuator/health"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            while (!answers(http, request)) {
                if (!child.isAlive()) {
                    throw new LaunchException(LaunchTexts.get("server.failed", child.lastWords()));
                }
                if (Instant.now().isAfter(deadline)) {
                    child.stop();
                    throw new LaunchException(
                            LaunchTexts.get("server.slow", START_LIMIT.toSeconds(), child.lastWords()));
                }
                Thread.sleep(Duration.ofMillis(100));
            }
        } catch (InterruptedException e) {
            child.stop();
            Thread.currentThread().interrupt();
            throw new LaunchException(LaunchTexts.get("stopped"), e);
        }
    }

    private static boolean answers(HttpClient http, HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notAnsweringYet) {
            return false;
        }
    }
}
