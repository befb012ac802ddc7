package io.paidan.installer.tour;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits until something is to be seen. */
final class Eyes {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long LOOK_MILLIS = 40;

    private final Hands hands;

    Eyes(Hands hands) {
        this.hands = hands;
    }

    void await(String what, BooleanSupplier condition) {
        awaitValue(what, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /** Waits longer than one thing takes the console: for what the server does in its own time. */
    void await(String what, Duration patience, BooleanSupplier condition) {
        awaitValue(what, patience, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /** Returns the value as soon as there is one. @throws TourException when it does not come in time */
    <T> T awaitValue(String what, Supplier<Optional<T>> look) {
        return awaitValue(what, PATIENCE, look);
    }

    <T> T awaitValue(String what, Duration patience, Supplier<Optional<T>> look) {
        var deadline = Instant.now().plus(patience);
        while (true) {
            var seen = hands.see(look);
            if (seen.isPresent()) {
                return seen.get();
            }
            if (Instant.now().isAfter(deadline)) {
                throw new TourException("waited " + patience.toSeconds() + " s for " + what);
            }
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new TourException("interrupted", e);
            }
        }
    }
}
