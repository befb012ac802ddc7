package io.paidan.server.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NoticeBackoffTest {

    @Test
    void each_wait_is_at_most_twice_the_one_before_and_never_longer_than_two_hours() {
        var random = new Random(1);
        for (var attempts = 1; attempts <= 100; attempts++) {
            var most = Duration.ofSeconds(20L * (1L << Math.min(attempts - 1, 20)));
            assertThat(NoticeBackoff.after(attempts, random))
                    .isLessThanOrEqualTo(most)
                    .isLessThanOrEqualTo(Duration.ofHours(2))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(10));
        }
    }

    @Test
    void waits_differ_so_that_not_all_come_back_at_once() {
        var random = new Random(1);
        var waits = IntStream.range(0, 50)
                .mapToObj(n -> NoticeBackoff.after(5, random))
                .collect(Collectors.toSet());

        assertThat(waits).hasSizeGreaterThan(40);
    }
}
