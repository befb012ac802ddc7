package io.paidan.contract.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLimitsTest {

    @ParameterizedTest
    @CsvSource({"Reception, 20, Reception", "Reception, 4, Rece", "ab🚚, 3, ab", "ab🚚, 4, ab🚚"})
    void a_long_text_is_cut_between_its_characters(String text, int longest, String cut) {
        assertThat(TextLimits.cut(text, longest)).isEqualTo(cut);
    }
}
