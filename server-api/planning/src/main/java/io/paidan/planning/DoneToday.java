package io.paidan.planning;

import java.time.Duration;

/**
 * What an engineer has behind him today.
 *
 * @param jobs how many he finished
 * @param time how long they and the drives to them took
 */
public record DoneToday(int jobs, Duration time) {
    public static final DoneToday NOTHING = new DoneToday(0, Duration.ZERO);
}
