package io.paidan.installer.demo;

import io.paidan.server.platform.ServerClock;
import io.paidan.server.platform.ServerSettingMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The demo company's time: it begins at 10:40, stands still while the server is down and goes on from there. Whoever
 * comes back after the working day finds the next morning.
 */
final class DemoClock {
    private static final String LAST_MOMENT = "demo.lastMoment";
    private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);

    private final ServerClock clock;
    private final ServerSettingMapper settings;
    private final ZoneId zone;

    DemoClock(ServerClock clock, ServerSettingMapper settings, ZoneId zone) {
        this.clock = clock;
        this.settings = settings;
        this.zone = zone;
    }

    /** Until when the demo has run; empty when it never has. */
    Optional<Instant> lastMoment() {
        return settings.find(LAST_MOMENT).map(Instant::parse);
    }

    boolean isDayOver(Instant lastMoment) {
        return !lastMoment.atZone(zone).toLocalTime().isBefore(END_OF_DAY);
    }

    /** The demo day that follows one: the next, or today when that has passed long ago. */
    LocalDate dayAfter(Instant lastMoment) {
        var next = lastMoment.atZone(zone).toLocalDate().plusDays(1);
        var today = LocalDate.now(Clock.system(zone));
        return next.isBefore(today) ? today : next;
    }

    void set(Instant now) {
        var offset = Duration.between(Clock.systemUTC().instant(), now);
        settings.put(ServerSettingMapper.CLOCK_OFFSET, offset.toString());
        clock.setOffset(offset);
        record();
    }

    void record() {
        settings.put(LAST_MOMENT, clock.instant().toString());
    }
}
