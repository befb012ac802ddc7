package io.paidan.server.feed;

import io.paidan.contract.feed.FeedMessage;
import io.paidan.server.testing.ApiClient;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A console that listens in the background and remembers all it was told. */
public final class SseClient implements AutoCloseable {

    /** One event; {@code id} is empty when it has none. A comment, which says that the server is there, is called beat. */
    public record Heard(String name, String id, String data) {}

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final Stream<String> lines;
    private final Thread thread;

    public SseClient(ApiClient api, String path) {
        var response = api.open(path);
        if (response.statusCode() != 200) {
            throw new AssertionError("The stream was refused: " + response.statusCode());
        }
        lines = response.body();
        thread = Thread.ofVirtual().start(this::listen);
    }

    private void listen() {
        var name = "";
        var id = "";
        try {
            for (var line : (Iterable<String>) lines::iterator) {
                if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    heard.add(new Heard(name, id, line.substring(6)));
                    id = "";
                } else if (line.startsWith(":")) {
                    heard.add(new Heard("beat", "", line));
                }
            }
        } catch (RuntimeException closed) {
            heard.add(new Heard("closed", "", closed.toString()));
        }
    }

    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    public List<Heard> heard(String name) {
        return heard.stream().filter(one -> one.name().equals(name)).toList();
    }

    public List<FeedMessage> messages(JsonMapper json) {
        return heard("feed").stream()
                .map(one -> json.readValue(one.data(), FeedMessage.class))
                .toList();
    }

    public boolean hasEnded() {
        return !thread.isAlive();
    }

    @Override
    public void close() {
        lines.close();
    }
}
