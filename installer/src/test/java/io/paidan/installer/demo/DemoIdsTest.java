package io.paidan.installer.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DemoIdsTest {
    @Test
    void the_same_seed_gives_the_same_ids_of_version_7_in_the_order_of_time() {
        var earlier = Instant.parse("2026-03-21T09:40:00Z");
        var first = DemoIds.at(earlier, new Random(1));
        var later = DemoIds.at(earlier.plusMillis(1), new Random(2));

        assertThat(first).isEqualTo(DemoIds.at(earlier, new Random(1)));
        assertThat(first.version()).isEqualTo(7);
        assertThat(first.variant()).isEqualTo(2);
        assertThat(first.toString()).isLessThan(later.toString());
    }
}
