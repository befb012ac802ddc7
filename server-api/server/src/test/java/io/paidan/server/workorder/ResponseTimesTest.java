package io.paidan.server.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.workorder.Priority;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseTimesTest {

    private static final ZoneId VADUZ = ZoneId.of("Europe/Vaduz");

    @ParameterizedTest
    @CsvSource({
        "P1, 2026-03-21T10:00:00Z",
        "P2, 2026-03-21T12:00:00Z",
        "P3, 2026-03-21T16:00:00Z",
        "P4, 2026-03-22T23:00:00Z"
    })
    void the_more_pressing_the_sooner(Priority priority, Instant dueAt) {
        assertThat(ResponseTimes.dueAt(priority, Instant.parse("2026-03-21T08:00:00Z"), VADUZ))
                .isEqualTo(dueAt);
    }

    @Test
    void the_end_of_the_next_day_is_a_local_one_even_when_the_clocks_change_that_day() {
        var saturdayNight = Instant.parse("2026-03-28T23:30:00Z");
        assertThat(ResponseTimes.dueAt(Priority.P4, saturdayNight, VADUZ))
                .isEqualTo(Instant.parse("2026-03-30T22:00:00Z"));
    }
}
