package io.paidan.contract.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SlaClockTest {

    private static final Instant START = Instant.parse("2026-03-17T08:00:00Z");
    private static final WorkingTime ALWAYS = new WorkingTime(BusinessCalendar.ROUND_THE_CLOCK, ZoneOffset.UTC);

    @Test
    void without_a_pause_it_runs_through() {
        assertThat(clock().at(hours(4))).contains(at(4));
    }

    @Test
    void a_pause_moves_what_has_not_passed_and_nothing_else() {
        var clock = clock(pause(2, 5));
        assertThat(clock.at(hours(1))).contains(at(1));
        assertThat(clock.at(hours(2))).contains(at(2));
        assertThat(clock.at(hours(4))).contains(at(7));
    }

    @Test
    void while_it_stands_still_nothing_becomes_due_and_what_is_left_stays() {
        var clock = clock(pause(1, null));
        assertThat(clock.at(hours(4))).isEmpty();
        assertThat(clock.left(at(4))).isEqualTo(hours(3));
        assertThat(clock.at(hours(1))).contains(at(1));
        assertThat(clock.left(at(1))).isZero();
    }

    @Test
    void several_pauses_add_up() {
        assertThat(clock(pause(1, 2), pause(3, 6)).at(hours(3))).contains(at(7));
        assertThat(clock(pause(1, 2), pause(3, null)).left(at(3))).isEqualTo(hours(1));
    }

    @Test
    void a_pause_before_the_start_does_not_count_and_one_over_it_from_the_start_on() {
        assertThat(clock(pause(-3, -1)).at(hours(1))).contains(at(1));
        assertThat(clock(pause(-1, 2)).at(hours(1))).contains(at(3));
    }

    @Test
    void in_a_calendar_a_pause_over_the_night_costs_only_its_working_time() {
        var office = new BusinessCalendar(
                "office",
                1,
                "Office",
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new WeekHours(day, new OpenHours(LocalTime.of(8, 0), LocalTime.of(16, 0))))
                        .toList(),
                List.of());
        var clock = new SlaClock(new WorkingTime(office, ZoneOffset.UTC), START, List.of(pause(6, 24)));
        assertThat(clock.at(hours(7))).contains(at(25));
        assertThat(clock.moved(at(7))).contains(at(25));
    }

    private static SlaClock clock(SlaPause... pauses) {
        return new SlaClock(ALWAYS, START, List.of(pauses));
    }

    private static SlaPause pause(int fromHour, @Nullable Integer untilHour) {
        return new SlaPause(at(fromHour), untilHour == null ? null : at(untilHour));
    }

    private static Instant at(int hour) {
        return START.plus(hours(hour));
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }
}
