package io.paidan.desktop.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLayoutTest {

    @Test
    void what_a_program_sent_in_one_line_is_laid_out_with_its_letters_and_its_numbers_as_they_came() {
        assertThat(JsonLayout.of("{\"name\":\"\\u9648\\u5148\\u751f\",\"lat\":47.1410,\"big\":12345678901234567890}"))
                .hasValue("""
                        {
                          "name" : "陈先生",
                          "lat" : 47.1410,
                          "big" : 12345678901234567890
                        }""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "It drips", "{it drips}", "{\"cut\": \"of", "{\"a\": 1} and more", "42", "***"})
    void words_are_no_data(String text) {
        assertThat(JsonLayout.of(text)).isEmpty();
    }
}
