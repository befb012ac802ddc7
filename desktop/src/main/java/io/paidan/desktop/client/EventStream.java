package io.paidan.desktop.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Reads server-sent events (WHATWG HTML, section 9.2) one after the other; a stream that falls silent is ended. */
final class EventStream implements AutoCloseable {

    private final InputStream bytes;
    private final BufferedReader lines;
    private final Duration longestSilence;

    EventStream(InputStream bytes, Duration longestSilence) {
        this.bytes = bytes;
        this.lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        this.longestSilence = longestSilence;
    }

    /** Waits for the next event or heartbeat; null at the end of the stream. */
    @Nullable
    StreamEvent next() throws IOException {
        var silence = new CompletableFuture<Void>().orTimeout(longestSilence.toMillis(), TimeUnit.MILLISECONDS);
        var alarm = silence.exceptionally(timeout -> {
            close();
            return null;
        });
        try {
            return read();
        } finally {
            silence.complete(null);
            alarm.join();
        }
    }

    private @Nullable StreamEvent read() throws IOException {
        var name = "message";
        var data = new StringBuilder();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty()) {
                if (!data.isEmpty()) {
                    return new StreamEvent(name, data.toString());
                }
            } else if (line.startsWith(":") && data.isEmpty()) {
                return StreamEvent.HEARTBEAT;
            } else if (line.startsWith("event:")) {
                name = value(line);
            } else if (line.startsWith("data:")) {
                data.append(data.isEmpty() ? "" : "\n").append(value(line));
            }
        }
        return null;
    }

    private static String value(String line) {
        var text = line.substring(line.indexOf(':') + 1);
        return text.startsWith(" ") ? text.substring(1) : text;
    }

    /** May be called from another thread: it ends a waiting {@link #next()}. */
    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
