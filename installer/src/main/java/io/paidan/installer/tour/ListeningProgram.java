package io.paidan.installer.tour;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Some other program of the company that the server tells what happens: it takes everything and remembers it. */
final class ListeningProgram implements AutoCloseable {

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private ListeningProgram(HttpServer server) {
        this.server = server;
    }

    static ListeningProgram start() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var program = new ListeningProgram(server);
        server.createContext("/", exchange -> {
            program.heard.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return program;
    }

    String address() {
        return "http://127.0.0.1:%d/paidan".formatted(server.getAddress().getPort());
    }

    List<String> heard() {
        return heard;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
