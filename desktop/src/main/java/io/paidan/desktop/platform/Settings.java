package io.paidan.desktop.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the console remembers of its user between runs: language, look, panes, map view. */
public final class Settings implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Settings.class);

    private final Path file;
    private final Executor writer;
    private final Properties values = new Properties();
    private final AtomicBoolean writeQueued = new AtomicBoolean();
    private volatile boolean closed;

    /**
     * Reads what is there; a file that cannot be read is as good as none.
     *
     * @param home the folder that holds {@code console.properties}
     * @param writer runs the writing
     */
    public Settings(Path home, Executor writer) {
        this.file = home.resolve("console.properties");
        this.writer = writer;
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                log.warn("The settings in {} cannot be read; starting with the defaults", file, e);
            }
        }
    }

    public Optional<String> find(String key) {
        return Optional.ofNullable(values.getProperty(key));
    }

    /** The number kept under this key; the fallback when there is none. */
    public double number(String key, double fallback) {
        try {
            return find(key).map(Double::parseDouble).orElse(fallback);
        } catch (NumberFormatException e) {
            log.warn("The setting {} = {} is no number; using {}", key, values.getProperty(key), fallback);
            return fallback;
        }
    }

    /** Keeps a value and writes the file in the background; many values at once are written once. */
    public void put(String key, String value) {
        if (!value.equals(values.setProperty(key, value)) && !closed && writeQueued.compareAndSet(false, true)) {
            writer.execute(this::write);
        }
    }

    /** Writes what is not written yet; what is put afterwards is not kept. */
    @Override
    public void close() {
        closed = true;
        write();
    }

    private synchronized void write() {
        writeQueued.set(false);
        try {
            Files.createDirectories(file.getParent());
            var fresh = file.resolveSibling(file.getFileName() + ".new");
            try (var out = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
                values.store(out, null);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            log.warn("The settings could not be written to {}", file, e);
        }
    }
}
