package io.paidan.contract.engineer;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.workorder.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShiftTest {

    /** Eight to five, an hour's break at noon. */
    private static final Shift DAY = new Shift(at("08:00"), at("17:00"), at("12:00"), at("13:00"));

    @Test
    void who_is_away_does_not_work() {
        assertThat(DAY.workingTime()).isEqualTo(Duration.ofHours(8));
        assertThat(DAY.workingTime(List.of(away("08:00", "12:00")))).isEqualTo(Duration.ofHours(4));
        assertThat(DAY.workingTime(List.of(away("10:00", "10:30"), away("15:00", "15:30"))))
                .isEqualTo(Duration.ofHours(7));
    }

    @Test
    void nothing_is_taken_out_twice() {
        assertThat(DAY.workingTime(List.of(away("11:30", "12:30"))))
                .as("half the break")
                .isEqualTo(minutes(450));
        assertThat(DAY.workingTime(List.of(away("12:15", "12:45"))))
                .as("in the break")
                .isEqualTo(minutes(480));
        assertThat(DAY.workingTime(List.of(away("09:00", "11:00"), away("08:30", "09:30"), away("09:00", "10:00"))))
                .as("lent and ill")
                .isEqualTo(minutes(480 - 150));
    }

    @Test
    void what_reaches_beyond_the_shift_counts_within_it_only() {
        assertThat(DAY.workingTime(List.of(away("06:00", "09:00"), away("16:00", "22:00"))))
                .isEqualTo(Duration.ofHours(6));
        assertThat(DAY.workingTime(List.of(away("06:00", "18:00")))).isZero();
        assertThat(DAY.workingTime(List.of(away("18:00", "19:00")))).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void of_a_part_of_the_shift_only_what_lies_in_it_counts() {
        var part = new TimeWindow(at("11:00"), at("15:00"));

        assertThat(DAY.workingTime(part, List.of())).isEqualTo(Duration.ofHours(3));
        assertThat(DAY.workingTime(part, List.of(away("08:00", "11:30")))).isEqualTo(minutes(150));
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    private static Absence away(String from, String until) {
        return new Absence(at(from), at(until), AbsenceKind.SICK);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-21T" + time + ":00Z");
    }
}
