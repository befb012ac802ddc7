package io.paidan.desktop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockInputTest {

    @ParameterizedTest
    @CsvSource({"9, 09:00", "930, 09:30", "0930, 09:30", "9:30, 09:30", "14.05, 14:05", "9：30, 09:30", "' 17 ', 17:00"})
    void times_are_read_as_people_write_them(String typed, LocalTime meant) {
        assertThat(ClockInput.parse(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "noon", "25", "9:60", "9:5", "12345"})
    void what_is_no_time_is_none(String typed) {
        assertThat(ClockInput.parse(typed)).isEmpty();
    }
}
