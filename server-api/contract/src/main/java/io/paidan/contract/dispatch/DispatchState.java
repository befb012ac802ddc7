package io.paidan.contract.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an order is to come to an engineer, and how far that is. What it says of the phase holds while the order is ready.
 *
 * @param since when the phase began; null while it never was anything but {@link DispatchPhase#POOL}
 * @param forwardedTo the territory whose manager has it; null unless forwarded
 * @param wishedEngineerId who is asked first, by a rule; null when nobody in particular
 * @param obstacles why nobody fitted, the most frequent first; empty otherwise
 */
public record DispatchState(
        DispatchMode mode,
        DispatchPhase phase,
        @Nullable Instant since,
        @Nullable String forwardedTo,
        @Nullable UUID wishedEngineerId,
        List<Obstacle> obstacles) {

    /** By hand, from the pool. */
    public static final DispatchState BY_HAND =
            new DispatchState(DispatchMode.MANUAL, DispatchPhase.POOL, null, null, null, List.of());

    public DispatchState {
        obstacles = List.copyOf(obstacles);
    }

    /** The beginning of a mode, when the order becomes ready or the mode is chosen. */
    public DispatchState begin(DispatchMode chosen, Instant now) {
        var first = switch (chosen) {
            case AUTOMATIC, GRAB -> DispatchPhase.QUEUED;
            case AGENT -> DispatchPhase.AGENT_ASSIGNS;
            case REVIEW -> DispatchPhase.IN_REVIEW;
            case FORWARD -> DispatchPhase.FORWARDED;
            case MANUAL -> DispatchPhase.POOL;
        };
        return new DispatchState(chosen, first, now, forwardedTo, wishedEngineerId, List.of());
    }

    /** Back in the pool because nobody fitted. */
    public DispatchState nobodyFits(List<Obstacle> why, Instant now) {
        return new DispatchState(mode, DispatchPhase.NOBODY_FITS, now, forwardedTo, wishedEngineerId, why);
    }

    /** Back in the pool because nobody took it in time. */
    public DispatchState nobodyTook(Instant now) {
        return new DispatchState(mode, DispatchPhase.NOBODY_TOOK, now, forwardedTo, wishedEngineerId, List.of());
    }

    /** Engineers have been asked. */
    public DispatchState offered(Instant now) {
        return new DispatchState(mode, DispatchPhase.OFFERED, now, forwardedTo, wishedEngineerId, List.of());
    }

    /** The same, forwarded to this territory's manager when its mode says so. */
    public DispatchState to(@Nullable String territory, @Nullable UUID engineerId) {
        return new DispatchState(mode, phase, since, territory, engineerId, obstacles);
    }
}
