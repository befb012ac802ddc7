package io.paidan.desktop.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoDayTest {

    private final List<String> unreadable = new ArrayList<>();
    private final IsoDay days = new IsoDay(unreadable::add);

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01", "2026-3-1", "2026/3/1", " 2026.03.01 "})
    void a_day_is_read_as_people_type_it(String typed) {
        assertThat(days.fromString(typed)).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "1.3.2026", "tomorrow"})
    void what_is_no_day_is_refused_and_said(String typed) {
        assertThatThrownBy(() -> days.fromString(typed)).isInstanceOf(DateTimeException.class);
        assertThat(unreadable).containsExactly(typed);
    }

    @Test
    void nothing_typed_is_no_day_wanted() {
        assertThat(days.fromString(" ")).isNull();
        assertThat(unreadable).isEmpty();
    }
}
