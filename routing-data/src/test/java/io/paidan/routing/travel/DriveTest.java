package io.paidan.routing.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DriveTest {

    @Test
    void two_drives_one_after_the_other_add_their_times_and_lengths() {
        var both = Drive.of(61.25, 1_000.4) + Drive.of(0.75, 12.3);
        assertThat(Drive.seconds(both)).isEqualTo(62f);
        assertThat(Drive.metres(both)).isCloseTo(1_012.7f, within(0.1f));
    }

    @Test
    void the_faster_drive_is_the_lesser_one_even_when_it_is_longer() {
        assertThat(Drive.of(60, 9_000_000)).isLessThan(Drive.of(60.001, 1));
        assertThat(Drive.of(60, 500)).isLessThan(Drive.of(60, 501));
    }

    @Test
    void nothing_added_to_no_way_makes_a_way_and_the_longest_drives_do_not_either() {
        var sixDays = Drive.of(6 * 86_400, 20_000_000);
        assertThat(sixDays + sixDays).isLessThan(Drive.NONE);
        assertThat(Drive.NONE + sixDays).isGreaterThanOrEqualTo(Drive.NONE);
        assertThat(Drive.NONE + Drive.NONE).isGreaterThanOrEqualTo(Drive.NONE);
    }

    @Test
    void what_takes_weeks_counts_as_no_way() {
        assertThat(Drive.of(30 * 86_400.0, 1)).isEqualTo(Drive.NONE);
        assertThat(Drive.of(Double.POSITIVE_INFINITY, 1)).isEqualTo(Drive.NONE);
    }
}
