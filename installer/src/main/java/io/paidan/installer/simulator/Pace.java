package io.paidan.installer.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** How long things take an engineer, who may be faster than life. */
record Pace(double speed) {
    private static final Duration TO_ANSWER = Duration.ofSeconds(8);
    private static final Duration AT_THE_DOOR = Duration.ofSeconds(75);
    private static final double QUICKEST = 0.85;
    private static final double SPREAD = 0.25;

    Pace {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("speed %s is not greater than 0".formatted(speed));
        }
    }

    Duration toAnswer() {
        return shortened(TO_ANSWER);
    }

    Duration atTheDoor() {
        return AT_THE_DOOR;
    }

    /** The work at a visit: 85 … 110 % of what was planned, always the same for the same visit. */
    Duration work(UUID visitId, Duration planned) {
        var luck = Math.floorMod(visitId.hashCode(), 1000) / 1000.0;
        return planned.multipliedBy(Math.round((QUICKEST + SPREAD * luck) * 1000))
                .dividedBy(1000);
    }

    /** How long he has been at it by {@code now}, in life: nobody was faster than that before his phone was on. */
    Duration spent(Instant since, Instant phoneOnSince, Instant now) {
        var fastSince = since.isAfter(phoneOnSince) ? since : phoneOnSince;
        return Duration.between(since, fastSince)
                .plusMillis(Math.round(Duration.between(fastSince, now).toMillis() * speed));
    }

    Duration shortened(Duration life) {
        return Duration.ofMillis(Math.round(life.toMillis() / speed));
    }

    /** When it is time to set out, for somebody who is free since then. */
    Instant departure(Instant freeSince, Instant planned) {
        return planned.isAfter(freeSince) ? freeSince.plus(shortened(Duration.between(freeSince, planned))) : freeSince;
    }
}
