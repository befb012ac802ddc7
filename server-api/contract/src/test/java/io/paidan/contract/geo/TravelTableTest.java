package io.paidan.contract.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TravelTableTest {
    @Test
    void a_pair_that_was_never_set_is_unreachable_and_has_no_time() {
        var table = TravelTable.builder(2, 2).set(0, 1, 60, 1000).build();

        assertThat(table.seconds(0, 1)).isEqualTo(60);
        assertThat(table.isReachable(1, 0)).isFalse();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> table.seconds(1, 0))
                .withMessageContaining("origin 1 to destination 0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void what_is_not_a_time_is_refused_with_its_value(double seconds) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TravelTable.builder(1, 1).set(0, 0, seconds, 0))
                .withMessageContaining(String.valueOf(seconds));
    }

    @Test
    void more_pairs_than_any_array_holds_are_refused_with_the_size() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TravelTable.builder(50_000, 60_000))
                .withMessageContaining("50000 × 60000")
                .withMessageContaining("3000000000");
    }
}
