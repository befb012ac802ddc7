package io.paidan.server.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** Writes server-sent events (WHATWG HTML, section 9.2), each with one line of JSON. */
final class EventWriter {

    private final OutputStream out;
    private final JsonMapper json;
    private long wroteAt = System.nanoTime();

    EventWriter(OutputStream out, JsonMapper json) {
        this.out = out;
        this.json = json;
    }

    void send(String name, Object data) throws IOException {
        write("event: " + name + "\ndata: " + json.writeValueAsString(data) + "\n\n");
    }

    void send(String name, String id, Object data) throws IOException {
        write("id: " + id + "\n");
        send(name, data);
    }

    /** Lets the other side know that somebody is there, where it was told nothing for so long. */
    void beatAfter(Duration silence) throws IOException {
        if (System.nanoTime() - wroteAt >= silence.toNanos()) {
            write(": still here\n\n");
            flush();
        }
    }

    void flush() throws IOException {
        out.flush();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        wroteAt = System.nanoTime();
    }
}
