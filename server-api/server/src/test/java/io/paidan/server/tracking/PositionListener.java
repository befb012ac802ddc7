package io.paidan.server.tracking;

import io.paidan.server.testing.ApiClient;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A console that counts the batches of positions it is sent. */
final class PositionListener implements AutoCloseable {

    private final List<String> events = new CopyOnWriteArrayList<>();
    private final Stream<String> lines;

    PositionListener(ApiClient api) {
        lines = api.open("/api/events").body();
        Thread.ofVirtual().start(() -> {
            try {
                lines.filter(line -> line.startsWith("event: ")).forEach(events::add);
            } catch (RuntimeException closed) {
                events.add("closed");
            }
        });
    }

    boolean isOpen() {
        return events.contains("event: hello");
    }

    long batches() {
        return events.stream().filter("event: positions"::equals).count();
    }

    @Override
    public void close() {
        lines.close();
    }
}
