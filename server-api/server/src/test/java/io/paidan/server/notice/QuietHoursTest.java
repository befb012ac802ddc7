package io.paidan.server.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

    private static final ZoneId VADUZ = ZoneId.of("Europe/Vaduz");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

    @Test
    void in_the_evening_they_end_the_next_morning_and_after_midnight_the_same_one() {
        assertThat(after("2026-03-20T21:30:00Z")).isEqualTo("2026-03-21T06:00:00Z");
        assertThat(after("2026-03-21T02:00:00Z")).isEqualTo("2026-03-21T06:00:00Z");
    }

    @Test
    void by_day_nothing_waits_and_they_are_half_open() {
        assertThat(after("2026-03-21T12:00:00Z")).isEqualTo("2026-03-21T12:00:00Z");
        assertThat(after("2026-03-21T06:00:00Z")).isEqualTo("2026-03-21T06:00:00Z");
        assertThat(after("2026-03-21T21:00:00Z")).isEqualTo("2026-03-22T06:00:00Z");
    }

    @Test
    void they_may_lie_within_a_day() {
        var noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0));

        assertThat(noon.after(Instant.parse("2026-03-21T11:30:00Z"), VADUZ)).isEqualTo("2026-03-21T13:00:00Z");
        assertThat(noon.after(Instant.parse("2026-03-21T20:30:00Z"), VADUZ)).isEqualTo("2026-03-21T20:30:00Z");
    }

    private static Instant after(String moment) {
        return NIGHT.after(Instant.parse(moment), VADUZ);
    }
}
