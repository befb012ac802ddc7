package io.paidan.contract.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The clock of an order: runs in working time from its start, stands still in its pauses. A pause moves every deadline
 * that had not passed by then to as much working time after it as was left before it.
 */
public final class SlaClock {

    private final WorkingTime time;
    private final Instant start;
    private final List<SlaPause> pauses;

    /** @param pauses in their order, apart from each other; only the last may be open */
    public SlaClock(WorkingTime time, Instant start, List<SlaPause> pauses) {
        this.time = time;
        this.start = start;
        this.pauses = pauses.stream()
                .filter(pause -> pause.until() == null || pause.until().isAfter(start))
                .map(pause -> pause.from().isBefore(start) ? new SlaPause(start, pause.until()) : pause)
                .toList();
    }

    /** When this much of its time is used; empty while a pause keeps it from getting there. */
    public Optional<Instant> at(Duration used) {
        return moved(time.plus(start, used));
    }

    /** Where a deadline, set without knowing of the pauses, has come to; empty while a pause holds it. */
    public Optional<Instant> moved(Instant deadline) {
        var due = deadline;
        for (var pause : pauses) {
            if (!due.isAfter(pause.from())) {
                return Optional.of(due);
            }
            if (pause.until() == null) {
                return Optional.empty();
            }
            due = time.plus(pause.until(), time.between(pause.from(), due));
        }
        return Optional.of(due);
    }

    /** Where a deadline had come to before the pause that holds it now. */
    public Instant movedBefore(Instant deadline) {
        var closed = pauses.stream().filter(pause -> pause.until() != null).toList();
        return new SlaClock(time, start, closed).moved(deadline).orElseThrow();
    }

    /** What is left of a deadline that a pause holds now; zero when none does or it had passed before. */
    public Duration left(Instant deadline) {
        var due = deadline;
        for (var pause : pauses) {
            if (!due.isAfter(pause.from())) {
                return Duration.ZERO;
            }
            var left = time.between(pause.from(), due);
            if (pause.until() == null) {
                return left;
            }
            due = time.plus(pause.until(), left);
        }
        return Duration.ZERO;
    }
}
