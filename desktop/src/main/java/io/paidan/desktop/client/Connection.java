package io.paidan.desktop.client;

import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.feed.PositionBatch;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.presence.Presence;
import io.paidan.desktop.client.ConnectionState.Phase;
import io.paidan.desktop.store.EventApplier;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * Keeps the store like the server's: loads the board, follows the stream, comes back by itself after an interruption
 * where it left off, and loads the board anew when something was missed.
 */
public final class Connection implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Connection.class);
    /** The server sends a heartbeat every five seconds. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(25);

    private final ApiClient api;
    private final ServerClock clock;
    private final EventApplier applier;
    private final Executor storeThread;
    private final Backoff backoff;
    private final ReadOnlyObjectWrapper<ConnectionState> state;
    private final Semaphore wake = new Semaphore(0);
    private volatile @Nullable EventStream stream;
    private volatile boolean boardNeeded = true;
    private volatile boolean closed;
    private Instant lastHeard;
    private int failures;

    /** @param storeThread runs on the thread the store lives on; the state changes there too */
    public Connection(ApiClient api, ServerClock clock, EventApplier applier, Executor storeThread) {
        this(api, clock, applier, storeThread, Backoff.USUAL);
    }

    Connection(ApiClient api, ServerClock clock, EventApplier applier, Executor storeThread, Backoff backoff) {
        this.api = api;
        this.clock = clock;
        this.applier = applier;
        this.storeThread = storeThread;
        this.backoff = backoff;
        this.lastHeard = clock.instant();
        this.state = new ReadOnlyObjectWrapper<>(new ConnectionState(Phase.CONNECTING, lastHeard));
    }

    public ReadOnlyObjectProperty<ConnectionState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Begins to keep the store up to date. */
    public void open() {
        Thread.ofVirtual().name("connection").start(this::keepAlive);
    }

    /** Goes on after the session had ended and a new one was opened. */
    public void signedIn() {
        wake.release();
    }

    private void keepAlive() {
        while (!closed) {
            try {
                connect();
                pause(boardNeeded ? Phase.CONNECTING : Phase.AWAY);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void connect() throws InterruptedException {
        try {
            if (boardNeeded) {
                loadBoard();
            }
            follow();
        } catch (ApiException e) {
            if (e.code() == ProblemCode.SIGN_IN_REQUIRED) {
                enter(Phase.SIGNED_OUT);
                wake.acquire();
            } else {
                log.warn("The server refuses the stream", e);
            }
        } catch (JacksonException e) {
            log.warn("{} said what this console cannot read; it loads the board", api.server(), e);
            boardNeeded = true;
        } catch (IOException | ServerAwayException e) {
            log.debug("The connection to {} broke", api.server(), e);
        } catch (RuntimeException e) {
            log.error("Following {} failed; the console loads the board", api.server(), e);
            boardNeeded = true;
        }
    }

    private void pause(Phase phase) throws InterruptedException {
        if (closed) {
            return;
        }
        failures++;
        enter(phase);
        if (wake.tryAcquire(backoff.after(failures).toMillis(), TimeUnit.MILLISECONDS)) {
            log.debug("Woken before the wait was over");
        }
    }

    private void loadBoard() {
        try {
            var board = api.board().join();
            board.territories().stream().findFirst().ifPresent(first -> clock.useZone(first.zone()));
            boardNeeded = false;
            storeThread.execute(() -> applier.load(board));
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void follow() throws IOException, InterruptedException {
        var inbox = new Inbox(applier, storeThread, this::reload);
        try (var events = new EventStream(api.http().openEvents("/api/events", reached()), LONGEST_SILENCE)) {
            stream = events;
            for (var event = events.next(); event != null && !closed; event = events.next()) {
                lastHeard = clock.instant();
                take(event, inbox);
            }
        } finally {
            inbox.close();
        }
    }

    /** A stream that has brought something readable after its beginning is a good one. */
    private void take(StreamEvent event, Inbox inbox) {
        if (event.name().equals("hello")) {
            enter(Phase.LIVE);
        } else {
            takeNews(event, inbox);
            failures = 0;
        }
    }

    private void takeNews(StreamEvent event, Inbox inbox) {
        switch (event.name()) {
            case "feed" -> inbox.add(Json.MAPPER.readValue(event.data(), FeedMessage.class));
            case "positions" -> {
                var batch = Json.MAPPER.readValue(event.data(), PositionBatch.class);
                clock.correct(batch.serverTime());
                inbox.addPositions(batch.positions());
            }
            case "presence" -> {
                var presence = Json.MAPPER.readValue(event.data(), Presence.class);
                storeThread.execute(() -> applier.applyPresence(presence));
            }
            case "reload" -> reload();
            default -> log.trace("Passing over {}", event.name());
        }
    }

    /** Loads the board anew, now or as soon as the server is there. */
    public void reload() {
        boardNeeded = true;
        closeStream();
    }

    /** How far each region has come, as the stream wants it: {@code oberland:12,unterland:5}. */
    private String reached() {
        return CompletableFuture.supplyAsync(applier::reached, storeThread).join().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .collect(Collectors.joining(","));
    }

    private void enter(Phase phase) {
        var entered = new ConnectionState(phase, phase == Phase.LIVE ? clock.instant() : lastHeard);
        storeThread.execute(() -> state.set(entered));
    }

    private void closeStream() {
        var open = stream;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public void close() {
        closed = true;
        closeStream();
        wake.release();
    }
}
