package io.paidan.desktop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    private static final String ORDER = "W-260321-0042 Gas heater 陈刚 +423 555-01 42 (138) 0000.1007 Städtle 14";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "0042",
                "HEATER gas",
                "陈刚 14",
                "555-01",
                "555 01",
                "4235550142",
                "+4235550142",
                "5550142",
                "1380000",
                "heater 13800001007"
            })
    void all_words_wherever_they_are_and_numbers_as_written_or_dialled(String typed) {
        assertThat(Words.areIn(ORDER, typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"heater oil", "5550143", "00421380", "gasheater"})
    void what_is_not_there_is_not_found(String typed) {
        assertThat(Words.areIn(ORDER.replace("(138) 0000.1007 ", ""), typed)).isFalse();
    }
}
