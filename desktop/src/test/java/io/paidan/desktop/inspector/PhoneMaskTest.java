package io.paidan.desktop.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneMaskTest {

    @ParameterizedTest
    @CsvSource({"13812346021, 138****6021", "+423 79 138 6021, +423****6021", "110, 110"})
    void the_middle_of_a_number_is_hidden(String phone, String shown) {
        assertThat(PhoneMask.mask(phone)).isEqualTo(shown);
    }
}
