package io.paidan.contract.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceHeaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Paidan console · RECEPTION-3 (Windows 11)",
                "派单台 · 前台-3",
                "100 % + 1",
                "%41",
                "Büro 🚚",
                "C++ phone"
            })
    void whatever_a_device_is_called_arrives_through_ascii(String name) {
        var header = DeviceHeader.write(name);

        assertThat(header).matches("[ -~]*");
        assertThat(DeviceHeader.read(header)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Java-http-client/25", "curl/8.5 (+https://curl.se)", "50 % off", "a%zz", "%"})
    void another_programs_header_stays_as_it_says(String header) {
        assertThat(DeviceHeader.read(header)).isEqualTo(header);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%00%0D%0Ab", "a\u202Eb", "a%E2%80%A8b", " a  b "})
    void what_nobody_sees_and_what_breaks_a_line_is_not_read(String header) {
        assertThat(DeviceHeader.read(header)).isEqualTo("a b");
    }

    @Test
    void octets_that_are_no_text_are_shown_as_such() {
        assertThat(DeviceHeader.read("a%FFb")).isEqualTo("a\uFFFDb");
    }
}
