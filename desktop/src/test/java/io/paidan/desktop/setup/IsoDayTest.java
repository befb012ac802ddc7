package io.paidan.desktop.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoDayTest {

    private final IsoDay days = new IsoDay();

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01", "2026-3-1", "2026/3/1", " 2026.03.01 "})
    void a_day_is_read_as_people_type_it(String typed) {
        assertThat(days.fromString(typed)).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-02-30", "1.3.2026", "tomorrow"})
    void what_is_no_day_is_none(String typed) {
        assertThat(days.fromString(typed)).isNull();
    }
}
