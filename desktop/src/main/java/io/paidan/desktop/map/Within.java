package io.paidan.desktop.map;

import java.time.Duration;

/** How far around it is looked who could be there. */
public enum Within {
    MINUTES_5(5),
    MINUTES_10(10),
    MINUTES_15(15),
    MINUTES_30(30);

    private final int minutes;

    Within(int minutes) {
        this.minutes = minutes;
    }

    int minutes() {
        return minutes;
    }

    Duration duration() {
        return Duration.ofMinutes(minutes);
    }
}
