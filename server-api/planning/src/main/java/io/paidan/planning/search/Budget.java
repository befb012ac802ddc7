package io.paidan.planning.search;

import java.time.Duration;

/** How long a search may go on. */
public sealed interface Budget {
    /** Time on the clock. */
    record Wall(Duration time) implements Budget {
        public Wall {
            requirePositive(time);
        }
    }

    /** Processor time of each searching thread. */
    record Cpu(Duration time) implements Budget {
        public Cpu {
            requirePositive(time);
        }
    }

    /** Steps of each searching thread; the only budget whose result is repeatable to the last stop. */
    record Steps(long count) implements Budget {
        public Steps {
            if (count < 0) {
                throw new IllegalArgumentException("A search of " + count + " steps: the number must not be negative.");
            }
        }
    }

    private static void requirePositive(Duration time) {
        if (!time.isPositive()) {
            throw new IllegalArgumentException("A search for " + time + ": the time must be more than zero.");
        }
    }
}
