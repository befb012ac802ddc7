package io.paidan.installer.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant NOW = Instant.parse("2026-03-21T09:40:00Z");

    @Test
    void work_takes_about_what_was_planned_and_the_same_each_time_one_asks() {
        var durations = IntStream.range(0, 500)
                .mapToObj(n -> new Pace(1).work(new UUID(n, n * 7919L), HOUR))
                .toList();

        assertThat(durations).allMatch(one -> one.toMinutes() >= 51 && one.toMinutes() <= 66);
        assertThat(durations.stream().distinct().count()).isGreaterThan(50);
        var visit = UUID.randomUUID();
        assertThat(new Pace(1).work(visit, HOUR)).isEqualTo(new Pace(1).work(visit, HOUR));
    }

    @Test
    void at_speed_60_a_minute_takes_a_second() {
        assertThat(new Pace(60).shortened(HOUR)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void in_life_one_sets_out_as_planned_and_in_a_hurry_the_waiting_is_shorter_too() {
        var planned = NOW.plus(HOUR);

        assertThat(new Pace(1).departure(NOW, planned)).isEqualTo(planned);
        assertThat(new Pace(60).departure(NOW, planned)).isEqualTo(NOW.plusSeconds(60));
        assertThat(new Pace(60).departure(planned, NOW)).isEqualTo(planned);
    }

    @Test
    void standing_still_is_no_speed() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pace(0)).withMessageContaining("0.0");
    }

    @Test
    void time_passes_faster_only_since_the_phone_is_on() {
        var phoneOnSince = NOW.plusSeconds(600);

        assertThat(new Pace(4).spent(NOW, phoneOnSince, phoneOnSince)).isEqualTo(Duration.ofMinutes(10));
        assertThat(new Pace(4).spent(NOW, phoneOnSince, phoneOnSince.plusSeconds(60)))
                .isEqualTo(Duration.ofMinutes(14));
        assertThat(new Pace(4).spent(phoneOnSince, NOW, phoneOnSince.plusSeconds(60)))
                .isEqualTo(Duration.ofMinutes(4));
    }
}
