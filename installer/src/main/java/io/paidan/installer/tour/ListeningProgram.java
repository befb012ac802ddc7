package io.paidan.installer.tour;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Some other program of the company that the server tells what happens: it remembers everything, and takes it unless it refuses. */
final class ListeningProgram implements AutoCloseable {

    private static final int TAKEN = 204;
    private static final int REFUSED = 403;

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile int answer = TAKEN;

    private ListeningProgram(HttpServer server) {
        this.server = server;
    }

    static ListeningProgram start() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var program = new ListeningProgram(server);
        server.createContext("/", exchange -> {
            program.heard.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(program.answer, -1);
            exchange.close();
        });
        server.start();
        return program;
    }

    String address() {
        return "http://127.0.0.1:%d/paidan".formatted(server.getAddress().getPort());
    }

    /** From now on. */
    void refuse() {
        answer = REFUSED;
    }

    /** From now on. */
    void accept() {
        answer = TAKEN;
    }

    /** What it was told, taken or refused. */
    List<String> heard() {
        return heard;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
